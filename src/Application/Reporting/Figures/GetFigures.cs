using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Reporting.Data;
using Schulterschluss.Application.Reporting.Facts;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Application.Reporting.Figures;

/// <summary>All figures of a period, computed now from what was recorded by an instant.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, which is the reporting day; not in the future.</param>
/// <param name="AsOf">Now without.</param>
[Requires(ReportingPermissions.ReadFigures)]
public sealed record GetFigures(DateOnly From, DateOnly To, AsOf? AsOf = null) : IQuery<FigureReport>, IFigureQuery;

/// <param name="AsOf">What was recorded later does not count.</param>
public sealed record FigureReport(DateOnly From, DateOnly To, DateTimeOffset AsOf, IReadOnlyList<FigureEntry> Figures);

/// <param name="Code">For instance <c>K7</c>.</param>
/// <param name="Formula">Version of the formula; 0 where the source is not recorded yet.</param>
/// <param name="Time">Which day decides.</param>
public sealed record FigureEntry(
    string Code,
    int Formula,
    string Name,
    string Definition,
    string Time,
    IReadOnlyList<PartEntry> Parts
);

/// <param name="Value">Not rounded, a share as a share of 1; null is "n. a.".</param>
/// <param name="Counted">Records that count; the others were looked at and left out.</param>
public sealed record PartEntry(
    string Code,
    string Name,
    string Formula,
    FigureUnit Unit,
    decimal? Value,
    decimal? Numerator,
    decimal? Denominator,
    int Counted,
    int LeftOut,
    IReadOnlyList<KeyedValue> ByLand,
    GroupKind Group,
    IReadOnlyList<KeyedValue> ByGroup
)
{
    internal static PartEntry Of(FigurePart part, FigureValue value) =>
        new(
            part.Code,
            part.Name.ToString(),
            part.Formula.ToString(),
            part.Unit,
            value.Value,
            value.Numerator,
            value.Denominator,
            value.Counted,
            value.LeftOut,
            value.ByLand,
            part.Group,
            value.ByGroup
        );
}

internal sealed class GetFiguresValidator : FigureQueryValidator<GetFigures>
{
    public GetFiguresValidator(TimeProvider clock)
        : base(clock) { }
}

internal sealed class GetFiguresHandler(IFactLedgers ledgers, TimeProvider clock)
    : IRequestHandler<GetFigures, FigureReport>
{
    public async Task<FigureReport> Handle(GetFigures query, CancellationToken ct)
    {
        var asOf = query.AsOf?.Instant ?? clock.GetUtcNow();
        var data = await ledgers.ReadAsync(new DateRange(query.From, query.To), asOf, ct);
        List<FigureEntry> figures = [];
        foreach (var figure in FigureCatalogue.All)
        {
            ct.ThrowIfCancellationRequested();
            figures.Add(EntryOf(figure, data));
        }

        return new(query.From, query.To, asOf, figures);
    }

    private static FigureEntry EntryOf(Figure figure, DataSet data) =>
        new(
            figure.Code,
            figure.Formula,
            figure.Name.ToString(),
            figure.Definition.ToString(),
            figure.Time.ToString(),
            [.. figure.Parts.Select(part => PartEntry.Of(part, FigureValue.Of(figure, part, [.. part.Records(data)])))]
        );
}
