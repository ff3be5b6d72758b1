using Schulterschluss.Application.Reference;
using Schulterschluss.Application.Reporting.Figures;
using Schulterschluss.Application.Reporting.Reports;
using Schulterschluss.Domain.Reporting;
using Schulterschluss.Domain.Reporting.Confidentiality;

namespace Schulterschluss.Application.Reporting.Freezing;

/// <summary>From what was frozen to what is told: the same input always gives the same document.</summary>
internal static class ReportBuilder
{
    /// <summary>Raised whenever the same input would give other files.</summary>
    public const int Template = 1;

    public static (ReportDocument Document, Publication Publication) Build(
        FrozenInput input,
        Action? step,
        CancellationToken ct
    )
    {
        var secrecy = Secrecy.Of(input);
        List<DocumentFigure> figures = [];
        foreach (var figure in FigureCatalogue.All)
        {
            ct.ThrowIfCancellationRequested();
            List<DocumentPart> parts = [];
            foreach (var part in figure.Parts)
            {
                IReadOnlyList<CountedRecord> records = [.. part.Records(input.Data)];
                FigureProof proof = new(FigureValue.Of(figure, part, records), part.Aggregation, records);
                proof.Check();
                var told = PartOf(part, proof, input);
                parts.Add(part.Disclosure == Disclosure.Confidential ? secrecy.Guard(told) : told);
            }

            figures.Add(new(figure.Code, figure.Formula, figure.Name.De, figure.Definition.De, figure.Time.De, parts));
            step?.Invoke();
        }

        var shown = figures.SelectMany(figure => figure.Parts).ToDictionary(part => part.Code, part => part.Shown);
        ReportDocument document = new(
            input.ReportId,
            input.Number,
            input.Template,
            input.Type,
            ReportTitles.Of(input.Type),
            input.Period,
            input.AsOf,
            input.Grant,
            [
                .. input
                    .Type.Sections()
                    .Select(section => new DocumentSection(
                        section,
                        ReportTitles.Of(section),
                        ReportTexts.Fill(input.Texts.GetValueOrDefault(section, ""), code => shown[code])
                    )),
            ],
            figures,
            input.Type.IsProof() ? Accounts.Of(input) : null
        );
        return (document, secrecy.Publication);
    }

    private static DocumentPart PartOf(FigurePart part, FigureProof proof, FrozenInput input)
    {
        var value = proof.Value;
        var target = input.Targets.FirstOrDefault(target => target.Code == part.Code)?.Value;
        return new(
            part.Code,
            part.Name.De,
            part.Formula.De,
            part.Unit,
            value.Value,
            FigureFormat.InGerman(value.Value, part.Unit),
            IsHidden: false,
            value.Numerator,
            value.Denominator,
            target,
            target is null ? null : FigureFormat.InGerman(target, part.Unit),
            part.Disclosure == Disclosure.Records ? value.Counted : null,
            [.. value.ByLand.Select(land => RowOf(land, ReferenceData.Laender.LabelOf(land.Key), part.Unit))],
            part.Group == GroupKind.None ? null : ReportTitles.Of(part.Group),
            [
                .. value.ByGroup.Select(group =>
                    RowOf(group, ReportTitles.OfGroup(part.Group, group.Key, input.Data), part.Unit)
                ),
            ],
            part.Disclosure == Disclosure.Records
                ?
                [
                    .. proof
                        .Records.Where(r => r.IsCounted)
                        .Select(r => new DocumentRecord(r.Id, r.Name, r.Day, r.Numerator, r.Denominator)),
                ]
                : null
        );
    }

    private static DocumentRow RowOf(KeyedValue value, string name, FigureUnit unit) =>
        new(value.Key, name, value.Value, FigureFormat.InGerman(value.Value, unit), IsHidden: false);
}
