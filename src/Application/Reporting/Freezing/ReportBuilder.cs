using Schulterschluss.Application.Reference;
using Schulterschluss.Application.Reporting.Figures;
using Schulterschluss.Application.Reporting.Reports;
using Schulterschluss.Domain.Grants;
using Schulterschluss.Domain.Reporting;
using Schulterschluss.Domain.Reporting.Confidentiality;
using Figure = Schulterschluss.Application.Reporting.Figures.Figure;

namespace Schulterschluss.Application.Reporting.Freezing;

/// <summary>From what was frozen to what is told: the same input always gives the same document and evidence.</summary>
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
            input.Type.IsProof() ? AccountsOf(input) : null
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

    /// <summary>Of the report's own grant, up to the end of the period.</summary>
    private static DocumentAccounts? AccountsOf(FrozenInput input)
    {
        if (input.Data.Finance.Grants.FirstOrDefault(grant => grant.GrantId == input.Grant.Id) is not { } grant)
        {
            return null;
        }

        var booked = input
            .Data.Finance.Vouchers.Where(v =>
                v.GrantId == grant.GrantId && v.Status == VoucherStatus.Booked && input.Period.Contains(v.Day)
            )
            .ToList();
        var vouchersOf = booked.ToLookup(v => v.Line, v => v.Amount);
        var costsOf = input
            .Data.Finance.PostedCosts()
            .Where(cost =>
                cost.GrantId == grant.GrantId
                && !cost.IsPaidByVoucher
                && input.Period.Contains(cost.Service.DeliveredTo!.Value)
            )
            .ToLookup(cost => cost.Line!, cost => cost.Service.Cost!.Value);
        List<AccountLine> lines =
        [
            .. grant
                .PlanLines()
                .Select(line =>
                {
                    var (vouchers, services) = (vouchersOf[line.Number].Sum(), costsOf[line.Number].Sum());
                    return new AccountLine(
                        line.Number,
                        line.Title,
                        line.Kind == LineKind.Income,
                        line.Planned,
                        vouchers,
                        services,
                        vouchers + services,
                        LineBalance.PercentOver(line.Planned, vouchers + services)
                    );
                }),
        ];
        return new(
            lines,
            lines.Where(line => !line.IsIncome).Sum(line => line.Planned),
            lines.Where(line => !line.IsIncome).Sum(line => line.Actual),
            lines.Where(line => line.IsIncome).Sum(line => line.Actual),
            [
                .. booked
                    .OrderBy(v => v.Direction)
                    .ThenBy(v => v.Line, StringComparer.Ordinal)
                    .ThenBy(v => v.Day)
                    .ThenBy(v => v.VoucherId)
                    .Select(v => new VoucherLine(
                        v.Line,
                        v.Direction == VoucherDirection.In,
                        v.Day,
                        v.Payee,
                        v.Reason,
                        v.DocumentRef,
                        v.Amount
                    )),
            ]
        );
    }
}
