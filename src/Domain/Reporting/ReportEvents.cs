using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.Reporting;

public sealed record ReportOpened(Guid ReportId, Guid GrantId, ReportType Type, DateRange Period) : IDomainEvent;

/// <param name="By">Opaque id of the person.</param>
public sealed record ReportWritten(
    Guid ReportId,
    int Number,
    IReadOnlyDictionary<ReportSection, string> Texts,
    string By
) : IDomainEvent;

/// <param name="AsOf">What was recorded later is not in it.</param>
/// <param name="Manifest">SHA-256 over the list of its files, hexadecimal.</param>
public sealed record ReportReleased(
    Guid ReportId,
    int Number,
    string By,
    DateOnly On,
    DateTimeOffset AsOf,
    string Manifest
) : IDomainEvent;

/// <summary>The release was taken back before it was submitted; its files are kept.</summary>
public sealed record ReportReopened(Guid ReportId, string Reason) : IDomainEvent;

public sealed record ReportSubmitted(Guid ReportId, DateOnly On) : IDomainEvent;

public sealed record ReportAccepted(Guid ReportId, DateOnly On) : IDomainEvent;

/// <summary>Nachforderung: the ministry wants to know more, which takes a new version.</summary>
public sealed record ReportFollowUpRequested(Guid ReportId, DateOnly On, string Reason) : IDomainEvent;

/// <param name="Code">Of the part of a figure.</param>
public sealed record FigureTargetSet(Guid TargetId, string Code, DuePeriod Period, decimal Value) : IDomainEvent;
