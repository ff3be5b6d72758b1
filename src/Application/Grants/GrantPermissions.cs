namespace Schulterschluss.Application.Grants;

public static class GrantPermissions
{
    public const string Read = "grants:read";

    /// <summary>Notices, drawdowns and vouchers, their import included.</summary>
    public const string Write = "grants:write";

    /// <summary>Decide on a voucher that somebody else has recorded.</summary>
    public const string Approve = "grants:approve";
}
