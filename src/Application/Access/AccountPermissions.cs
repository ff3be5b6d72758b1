namespace Schulterschluss.Application.Access;

public static class AccountPermissions
{
    /// <summary>Whoever is signed in: their own account.</summary>
    public const string Own = "account:own";

    /// <summary>See everybody's account.</summary>
    public const string Read = "accounts:read";

    /// <summary>Invite people, change their roles, lock them out.</summary>
    public const string Manage = "accounts:manage";
}
