using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Reporting.Figures;

/// <summary>Which figures there are, and how they are defined; nothing is computed.</summary>
[Requires(ReportingPermissions.ReadFigures)]
public sealed record ListFigures : IQuery<IReadOnlyList<FigureDefinition>>;

/// <param name="Formula">Version of the formula; 0 where the source is not recorded yet.</param>
/// <param name="Time">Which day decides.</param>
public sealed record FigureDefinition(
    string Code,
    int Formula,
    string Name,
    string Definition,
    string Time,
    IReadOnlyList<PartDefinition> Parts
);

public sealed record PartDefinition(string Code, string Name, string Formula, FigureUnit Unit, GroupKind Group);

internal sealed class ListFiguresHandler : IRequestHandler<ListFigures, IReadOnlyList<FigureDefinition>>
{
    public Task<IReadOnlyList<FigureDefinition>> Handle(ListFigures query, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<FigureDefinition>>([
            .. FigureCatalogue.All.Select(figure => new FigureDefinition(
                figure.Code,
                figure.Formula,
                figure.Name.ToString(),
                figure.Definition.ToString(),
                figure.Time.ToString(),
                [
                    .. figure.Parts.Select(part => new PartDefinition(
                        part.Code,
                        part.Name.ToString(),
                        part.Formula.ToString(),
                        part.Unit,
                        part.Group
                    )),
                ]
            )),
        ]);
}
