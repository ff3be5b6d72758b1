using Schulterschluss.Application.Reporting.Figures;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Reporting;

namespace Schulterschluss.Application.Reporting.Freezing;

/// <summary>
/// A version of a report as the ministry gets it, in German: nothing in it that confidentiality forbids. Its canonical
/// JSON is the same from every build.
/// </summary>
/// <param name="Stand">The instant after which nothing recorded is in it.</param>
public sealed record ReportDocument(
    Guid ReportId,
    int Number,
    int Template,
    ReportType Type,
    string Title,
    DateRange Period,
    DateTimeOffset Stand,
    FrozenGrant Grant,
    IReadOnlyList<DocumentSection> Sections,
    IReadOnlyList<DocumentFigure> Figures,
    DocumentAccounts? Accounts
);

/// <param name="Text">Figures are filled in; paragraphs are separated by an empty line.</param>
public sealed record DocumentSection(ReportSection Section, string Title, string Text);

public sealed record DocumentFigure(
    string Code,
    int Formula,
    string Name,
    string Definition,
    string Time,
    IReadOnlyList<DocumentPart> Parts
);

/// <param name="Value">Not rounded, a share as a share of 1; null is "n. a." or hidden.</param>
/// <param name="Shown">For people: rounded, with its unit; "." where it is hidden.</param>
/// <param name="Target">Null where none was set.</param>
/// <param name="Records">The records that count, where they may be told; else null.</param>
public sealed record DocumentPart(
    string Code,
    string Name,
    string Formula,
    FigureUnit Unit,
    decimal? Value,
    string Shown,
    bool IsHidden,
    decimal? Numerator,
    decimal? Denominator,
    decimal? Target,
    string? TargetShown,
    int? Counted,
    IReadOnlyList<DocumentRow> ByLand,
    string? GroupName,
    IReadOnlyList<DocumentRow> ByGroup,
    IReadOnlyList<DocumentRecord>? Records
);

public sealed record DocumentRow(string Key, string Name, decimal? Value, string Shown, bool IsHidden);

public sealed record DocumentRecord(string Id, string Name, DateOnly? Day, decimal Numerator, decimal Denominator);

/// <summary>Zahlenmäßiger Nachweis, with the list of vouchers (Belegliste).</summary>
public sealed record DocumentAccounts(
    IReadOnlyList<AccountLine> Lines,
    decimal Planned,
    decimal Spent,
    decimal Received,
    IReadOnlyList<VoucherLine> Vouchers
);

/// <param name="Vouchers">Euros of booked vouchers; beside them what services have cost that no voucher stands for.</param>
/// <param name="DeviationPercent">Of the plan; null where nothing is planned.</param>
public sealed record AccountLine(
    string Number,
    string Title,
    bool IsIncome,
    decimal Planned,
    decimal Vouchers,
    decimal Services,
    decimal Actual,
    decimal? DeviationPercent
);

/// <summary>Tag, Empfänger/Einzahler, Grund, Einzelbetrag; by line, and in the order of the days.</summary>
public sealed record VoucherLine(
    string Line,
    bool IsIncome,
    DateOnly Day,
    string Payee,
    string Reason,
    string DocumentRef,
    decimal Amount
);
