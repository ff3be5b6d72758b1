namespace Schulterschluss.Application.Access;

public static class AccessPermissions
{
    /// <summary>Who may come in, and with what.</summary>
    public const string Read = "access:read";

    /// <summary>Create, rotate, revoke.</summary>
    public const string Manage = "access:manage";
}
