namespace Schulterschluss.Application.Reporting;

public static class ReportingPermissions
{
    /// <summary>Figures as they are now, with the records behind them.</summary>
    public const string ReadFigures = "figures:read";

    /// <summary>Targets of figures.</summary>
    public const string SetTargets = "figures:set-targets";
}
