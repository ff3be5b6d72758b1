namespace Schulterschluss.Application.Access.Audit;

public static class AuditPermissions
{
    /// <summary>Who did what, when and why, over everything.</summary>
    public const string Read = "audit:read";
}
