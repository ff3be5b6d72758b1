namespace Schulterschluss.Application.Reporting;

public static class ReportingPermissions
{
    /// <summary>Figures as they are now, with the records behind them.</summary>
    public const string ReadFigures = "figures:read";

    /// <summary>Targets of figures.</summary>
    public const string SetTargets = "figures:set-targets";

    /// <summary>Released reports as the ministry sees them: nothing that confidentiality forbids, nothing live.</summary>
    public const string ReadReleased = "reports:read-released";

    /// <summary>All reports, also those that are being written, with all that is frozen behind them.</summary>
    public const string Read = "reports:read";

    public const string Write = "reports:write";

    /// <summary>Release, and take a release back.</summary>
    public const string Release = "reports:release";
}
