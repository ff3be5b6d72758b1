using Schulterschluss.Domain.Access;
using static Schulterschluss.Domain.Access.Role;

namespace Schulterschluss.Application.Reminders;

/// <summary>What people are reminded of. The codes stand in accounts and in the outbox: they stay as they are.</summary>
public static class ReminderKinds
{
    public const string NetworkConfirmation = "network-confirmation";
    public const string SignatureMissing = "signature-missing";
    public const string MeasureDue = "measure-due";
    public const string MeasureOverdue = "measure-overdue";
    public const string ProgressReportDue = "progress-report-due";
    public const string ProgressReportOverdue = "progress-report-overdue";
    public const string SealEnds = "seal-ends";
    public const string ReportDue = "report-due";
    public const string ReportOverdue = "report-overdue";

    private static readonly (string Kind, Role[] Readers)[] Readers =
    [
        (NetworkConfirmation, [NetworkCoordinator]),
        (SignatureMissing, [NetworkCoordinator, OfficeLead]),
        (MeasureDue, [NetworkCoordinator, OfficeLead, Adviser]),
        (MeasureOverdue, [NetworkCoordinator, OfficeLead, Adviser]),
        (ProgressReportDue, [NetworkCoordinator]),
        (ProgressReportOverdue, [NetworkCoordinator, OfficeLead, Adviser]),
        (SealEnds, [NetworkCoordinator, OfficeLead, Adviser]),
        (ReportDue, [OfficeLead, Controller]),
        (ReportOverdue, [OfficeLead, Controller]),
    ];

    public static readonly IReadOnlyList<string> All = [.. Readers.Select(entry => entry.Kind)];

    /// <summary>Those that somebody in a role can get; empty for whoever looks after no network.</summary>
    public static IReadOnlyList<string> For(Role role) =>
        [.. Readers.Where(entry => entry.Readers.Contains(role)).Select(entry => entry.Kind)];
}
