namespace Schulterschluss.Application.Partnerships;

public static class PartnershipPermissions
{
    public const string Read = "partnerships:read";

    /// <summary>Lead a case: open it, draft and negotiate its declaration, suspend, end, review reports, hear.</summary>
    public const string Lead = "partnerships:lead";

    /// <summary>Commit one's own side: sign the declaration and its amendments, give notice.</summary>
    public const string Sign = "partnerships:sign";

    /// <summary>Report on measures of one's own side.</summary>
    public const string Report = "partnerships:report";

    /// <summary>What only the network does: file progress reports, request the renewal of its seal, give it back.</summary>
    public const string ActForNetwork = "partnerships:act-for-network";

    /// <summary>Award, renew, refuse and revoke seals.</summary>
    public const string DecideOnSeals = "seals:decide";
}
