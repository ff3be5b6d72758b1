using Schulterschluss.Application.Reporting.Data;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Reporting;
using Schulterschluss.Domain.Reporting.Confidentiality;

namespace Schulterschluss.Application.Reporting.Freezing;

/// <summary>
/// Everything that the files of a version are made from. It is kept with them: from it, and from nothing else, they can
/// be made again.
/// </summary>
/// <param name="Number">Of the version.</param>
/// <param name="Template">Version of the forms of the files.</param>
/// <param name="Earlier">What was ever published about people before: nothing may be worked out from all of it together.</param>
public sealed record FrozenInput(
    Guid ReportId,
    int Number,
    int Template,
    ReportType Type,
    FrozenGrant Grant,
    IReadOnlyDictionary<ReportSection, string> Texts,
    IReadOnlyList<FrozenTarget> Targets,
    IReadOnlyList<Publication> Earlier,
    DataSet Data
)
{
    public DateRange Period => Data.Period;
    public DateTimeOffset AsOf => Data.AsOf;
}

public sealed record FrozenGrant(Guid Id, string NoticeNumber, string Title, DateRange Period, decimal Amount);

/// <param name="Code">Of a part of a figure.</param>
/// <param name="Value">In the figure's unit; a share as a share of 1.</param>
public sealed record FrozenTarget(string Code, decimal Value);
