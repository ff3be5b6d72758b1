using System.Globalization;
using Schulterschluss.Application.Grants;
using Schulterschluss.Domain.Grants;
using static Schulterschluss.Infrastructure.Demo.DemoPeople;

namespace Schulterschluss.WebApi.Demo;

/// <summary>The money: a grant for three years that has been running for a while, and what was paid from it.</summary>
internal sealed partial class DemoStory
{
    /// <summary>What comes back every quarter: on which day of it, to whom, what for, how much, on which line.</summary>
    private static readonly (
        int Month,
        int Day,
        string Payee,
        string Reason,
        decimal Amount,
        string Line
    )[] Quarterly =
    [
        (0, 10, "Trägerverein (erfunden)", "Eigenmittel des Quartals", 5_000.00m, "EM"),
        (0, 15, "Hausverwaltung Musterhof (erfunden)", "Miete des Quartals", 2_375.00m, "0834"),
        (1, 5, "Agentur Beispiel (erfunden)", "Moderation zweier Workshops", 7_140.00m, "0835"),
        (1, 20, "Druckerei Muster (erfunden)", "Druck und Versand", 1_190.50m, "0843"),
        (2, 3, "Institut Exempel (erfunden)", "Begleitende Auswertung", 5_950.00m, "0835"),
        (2, 12, "Reisestelle (erfunden)", "Dienstreisen des Quartals", 1_874.30m, "0846"),
        (2, 25, "Personalnummern 101 bis 103 (erfunden)", "Entgelte des Quartals", 43_500.00m, "0812"),
        (2, 25, "Personalnummern 201 und 202 (erfunden)", "Entgelte des Quartals", 19_200.00m, "0817"),
    ];

    private async Task<Thing> SpendGrant()
    {
        // So that it has been running for six quarters at least, and goes on for a year.
        var start = new DateOnly(today.Month > 6 ? today.Year - 1 : today.Year - 2, 1, 1);
        stage.GoTo(start.AddDays(-20));
        var grant = await stage.Create(Controller, new AwardGrant(Notice(start)));
        for (var quarter = start; quarter <= today; quarter = quarter.AddMonths(3))
        {
            await Draw(grant, quarter.AddMonths(1).AddDays(14));
            foreach (var (i, (month, day, payee, reason, amount, line)) in Quarterly.Index())
            {
                await Pay(
                    grant,
                    quarter.AddMonths(month).AddDays(day - 1),
                    payee,
                    reason,
                    amount,
                    line,
                    string.Create(CultureInfo.InvariantCulture, $"{quarter:yyyy}-Q{QuarterOf(quarter)}-{i + 1:D2}")
                );
            }
        }

        // More than was planned for it: 18 percent above.
        await Pay(
            grant,
            start.AddDays(40),
            "Bürobedarf Muster (erfunden)",
            "Drei Bürostühle",
            1_050.00m,
            "0831",
            "G-01"
        );
        await Pay(grant, start.AddDays(95), "Bürobedarf Muster (erfunden)", "Zwei Drucker", 720.00m, "0831", "G-02");

        stage.GoTo(today.AddDays(-2));
        await stage.Create(
            Controller,
            new RecordVoucher(
                grant.Id,
                Receipt(
                    start.AddDays(-12),
                    "Kanzlei Beispiel (erfunden)",
                    "Beratung vor dem Beginn",
                    2_380.00m,
                    "0835",
                    "V-00"
                ),
                "Vorzeitiger Maßnahmebeginn laut Schreiben vom November (erfunden)"
            )
        );
        return grant;
    }

    private static GrantDraft Notice(DateOnly start) =>
        new()
        {
            NoticeNumber = string.Create(CultureInfo.InvariantCulture, $"ERF-{start:yyyy}-001"),
            Title = "Programmbüro Entwicklungspartnerschaft (erfunden)",
            From = start,
            To = start.AddYears(3).AddDays(-1),
            Amount = 1_020_000m,
            Lines =
            [
                Line("0812", "Beschäftigte E12–E15", 540_000m),
                Line("0817", "Beschäftigte E1–E11", 240_000m),
                Line("0831", "Gegenstände bis 800 €", 1_500m),
                Line("0834", "Mieten", 28_500m),
                Line("0835", "Vergabe von Aufträgen", 180_000m),
                Line("0843", "Sonstige Verwaltungsausgaben", 36_000m),
                Line("0846", "Dienstreisen", 54_000m),
                Line("EM", "Eigenmittel", 60_000m, LineKind.Income),
            ],
            Rules = new() { QuarterlyStatusDueDays = 30, HalfYearReportDue = new(7, 31) },
        };

    private static PlanLineDraft Line(
        string number,
        string title,
        decimal planned,
        LineKind kind = LineKind.Expenditure
    ) =>
        new()
        {
            Number = number,
            Title = title,
            Kind = kind,
            Planned = planned,
        };

    private async Task Draw(Thing grant, DateOnly on)
    {
        if (on <= today)
        {
            stage.GoTo(on);
            var drawdown = new DrawdownDraft
            {
                On = on,
                Amount = 76_000m,
                Note = "Abruf des Quartals",
            };
            await stage.Change(Controller, grant, (id, v) => new RecordDrawdown(id, v, drawdown));
        }
    }

    private async Task Pay(
        Thing grant,
        DateOnly on,
        string payee,
        string reason,
        decimal amount,
        string line,
        string documentRef
    )
    {
        if (on <= today)
        {
            stage.GoTo(on);
            var receipt = Receipt(on, payee, reason, amount, line, documentRef);
            await stage.Create(Controller, new RecordVoucher(grant.Id, receipt, OverrideReason: null));
        }
    }

    private static VoucherDraft Receipt(
        DateOnly on,
        string payee,
        string reason,
        decimal amount,
        string line,
        string documentRef
    ) =>
        new()
        {
            Date = on,
            Payee = payee,
            Reason = reason,
            Amount = amount,
            Line = line,
            Direction = line == "EM" ? VoucherDirection.In : VoucherDirection.Out,
            DocumentRef = documentRef,
        };
}
