using Schulterschluss.Application.Reporting.Freezing;
using Schulterschluss.Domain.ActionOptions;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Grants;
using Schulterschluss.Domain.Networks;
using Schulterschluss.Domain.Partnerships;
using Schulterschluss.Domain.Reporting;
using Schulterschluss.Domain.Services;
using static Schulterschluss.Application.UnitTests.Reporting.Programme;

namespace Schulterschluss.Application.UnitTests.Reporting.Freezing;

/// <summary>An interim proof over the year 2025, small, but with something for every figure that is recorded.</summary>
internal static class FrozenExample
{
    public static FrozenInput Input() =>
        new(
            Id(901),
            2,
            ReportBuilder.Template,
            ReportType.InterimProof,
            new(Id(1), "Z1", "Programmbüro", new(On("2025-01-01"), On("2026-12-31")), 100_000),
            new Dictionary<ReportSection, string>
            {
                [ReportSection.Summary] = "Gelistet sind {K1} Netzwerke.\n\nDavon sind {K2} aktuell.",
                [ReportSection.Goals] = "Die Netzwerke erfüllten {K7.network}, das Büro {K7.office}.",
                [ReportSection.Impact] = "Reifegrad: {K11}; Patenschaften: {K15}.",
                [ReportSection.Economy] = "Ausgegeben wurden {K19.actual}, das sind {K19}.",
                [ReportSection.Outlook] = "Größere Öffentlichkeit – {ohne Zahl}.",
            },
            [new("K1", 3), new("K7.network", 0.75m), new("K14.rate", 0.80m)],
            [],
            Year().Data()
        );

    public static Programme Year() =>
        new Programme("2025-01-01", "2025-12-31")
            .NetworkBefore(1, "11000")
            .NetworkBefore(3, "13003")
            .Network(1, "11000", confirmed: "2025-06-01")
            .Network(2, "12054 12060", confirmed: "2024-12-30")
            .Network(3, "13003", confirmed: "2024-01-10", status: NetworkStatus.Archived)
            .Partnership(11, "2024-01-10", PartnershipStatus.Initiated, 1)
            .Partnership(11, "2025-01-20", PartnershipStatus.Active, 1, since: "2025-01-20", termEnd: "2028-01-19")
            .Partnership(12, "2024-11-01", PartnershipStatus.Initiated, 2)
            .Partnership(12, "2025-02-15", PartnershipStatus.Active, 2, since: "2025-02-15", termEnd: "2028-02-14")
            .Partnership(12, "2025-10-11", PartnershipStatus.Suspended, 2, since: "2025-02-15", termEnd: "2028-02-14")
            .Partnership(13, "2022-08-01", PartnershipStatus.Active, 3, since: "2022-08-01", termEnd: "2025-07-31")
            .Partnership(13, "2025-08-01", PartnershipStatus.Expired, 3, since: "2022-08-01", termEnd: "2025-07-31")
            .Measure("m1", Side.Network, "2025-Q2", MeasureStatus.Fulfilled)
            .Measure("m2", Side.Network, "2025", MeasureStatus.PartlyFulfilled)
            .Measure("m3", Side.Network, "2026-Q1", MeasureStatus.Open)
            .Measure("o1", Side.Office, "2025-Q3", MeasureStatus.Fulfilled)
            .Measure("o2", Side.Office, "2025-12-31", MeasureStatus.NotFulfilled, network: 2)
            .Measure("o3", Side.Office, "2025-Q4", MeasureStatus.Dropped, network: 2)
            .Seal(11, "2025-03-10", SealStatus.Awarded, "2025-03-10", "2027-03-31")
            .Seal(12, "2022-12-01", SealStatus.Awarded, "2022-12-01", "2024-12-31", network: 2)
            .Seal(12, "2025-01-01", SealStatus.Expired, "2022-12-01", "2024-12-31", network: 2)
            .Seal(12, "2025-02-20", SealStatus.Renewed, "2022-12-01", "2027-12-31", renewed: "2025-02-20", network: 2)
            .Seal(13, "2023-03-01", SealStatus.Awarded, "2023-03-01", "2025-03-31", network: 3)
            .Seal(13, "2025-04-01", SealStatus.Expired, "2023-03-01", "2025-03-31", network: 3)
            .Seal(14, "2024-03-01", SealStatus.Awarded, "2024-03-01", "2026-03-31", network: 3)
            .Seal(14, "2025-05-05", SealStatus.Revoked, "2024-03-01", "2026-03-31", lastDay: "2025-05-05", network: 3)
            .Assessment(21, "2024-03-01", 40, 1, scores: [40, 40, 40])
            .Assessment(22, "2025-11-01", 52.5m, 1, scores: [50, 55, 52.5m])
            .Assessment(23, "2024-06-01", 61, 2)
            .Option(
                31,
                "2025-09-01",
                ActionOptionStatus.Completed,
                "2025-02-01",
                "2025-09-30",
                "2025-09-01",
                40,
                70,
                60
            )
            .Option(32, "2025-10-01", ActionOptionStatus.Completed, "2025-02-01", "2026-03-31", "2025-10-01", 0, 10, 20)
            .Option(33, "2025-02-01", ActionOptionStatus.Selected, "2025-02-01", "2025-12-31", network: 2)
            .Service(51, "2025-01-01/2025-03-31", "2025-03-03/2025-03-04", hours: 12.50m, ratings: [5, 4, 4, 5])
            .Service(52, "2025-01-01/2025-03-31", "2025-04-01/2025-04-01", ServiceType.ExchangeCircle, networks: [1, 2])
            .Service(53, "2025-04-01/2025-06-30", cancelledBy: Side.Network)
            .Service(54, "2025-07-01/2025-09-30", cancelledBy: Side.Office)
            .Cost(55, "2025-05-05", 1_200.50m, type: ServiceType.Coaching)
            .Cost(56, "2025-06-06", 900, "0812 Honorare")
            .Grant(
                1,
                "2025-01-01",
                "2026-12-31",
                ("0812", LineKind.Expenditure, 20_000),
                ("0835", LineKind.Expenditure, 5_000),
                ("0899", LineKind.Expenditure, 0),
                ("0111", LineKind.Income, 1_000)
            )
            .Voucher(61, "2025-02-03", 4_000)
            .Voucher(62, "2025-12-31", 6_000.10m, "0835")
            .Voucher(63, "2025-07-01", -150)
            .Voucher(64, "2025-08-01", 880, service: 56)
            .Voucher(65, "2025-08-02", 333, status: VoucherStatus.AwaitingApproval)
            .Voucher(66, "2025-09-09", 250, "0111", direction: VoucherDirection.In);
}
