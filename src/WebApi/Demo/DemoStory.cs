using Schulterschluss.Application.Access;
using Schulterschluss.Application.ActionOptions;
using Schulterschluss.Application.Assessments;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Networks;
using Schulterschluss.Application.Partnerships;
using Schulterschluss.Application.Services;
using Schulterschluss.Domain.ActionOptions;
using Schulterschluss.Domain.Assessments;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Networks;
using Schulterschluss.Domain.Partnerships;
using Schulterschluss.Domain.Services;
using static Schulterschluss.Infrastructure.Demo.DemoPeople;
using Goal = Schulterschluss.Domain.Partnerships.Goal;

namespace Schulterschluss.WebApi.Demo;

/// <summary>What the office and its networks did in the last two years, seen from the day on which the demonstration is loaded.</summary>
internal sealed partial class DemoStory(DemoStage stage, DateOnly today)
{
    private const string Evidence = "Protokoll, erfunden (minutes, invented)";

    public async Task Tell()
    {
        stage.GoTo(today.AddMonths(-26));
        var networks = new List<(Thing Network, Actor Coordinator)>();
        foreach (var profile in DemoNetworks.All())
        {
            var network = await stage.Create(Adviser, new DraftNetwork(profile));
            var coordinator = DemoCoordinators.Of(networks.Count, network.Id);
            await stage.Welcome(coordinator);
            networks.Add((network, coordinator));
        }

        var berlin = await stage.Create(Coordinator, new DraftNetwork(DemoNetworks.Berlin));

        // The last few stay drafts or wait for their review; of the others some have not been heard of for long.
        foreach (var (network, _) in networks.SkipLast(4).Append((berlin, Coordinator)))
        {
            await stage.Change(Adviser, network, (id, v) => new SubmitNetwork(id, v, PublicationConsent: true));
            await stage.Change(Lead, network, (id, v) => new ListNetwork(id, v));
        }

        await stage.Change(
            Adviser,
            networks[^1].Network,
            (id, v) => new SubmitNetwork(id, v, PublicationConsent: true)
        );
        await Confirm([.. networks.SkipLast(4).Skip(12).Select(n => n.Network)], today.AddMonths(-5));
        await Confirm([.. networks.Skip(6).Take(6).Select(n => n.Network)], today.AddMonths(-14));

        await LeadBerlin(berlin);
        foreach (var (i, (network, coordinator)) in networks.Skip(14).Take(6).Index())
        {
            await LeadAnother(network, coordinator, i);
        }

        await ReportOn(await SpendGrant());

        stage.GoTo(today);
        berlin.Version = (await stage.Send(Coordinator, new GetNetwork(berlin.Id))).Version;
        await stage.Change(Coordinator, berlin, (id, v) => new ConfirmNetwork(id, v));
    }

    private async Task Confirm(IReadOnlyList<Thing> networks, DateOnly on)
    {
        stage.GoTo(on);
        foreach (var network in networks)
        {
            await stage.Change(Adviser, network, (id, v) => new ConfirmNetwork(id, v));
        }
    }

    /// <summary>Signed twenty months ago; the seal is valid, two measures are late.</summary>
    private async Task LeadBerlin(Thing network)
    {
        var start = today.AddMonths(-20);
        var dueFirst = DuePeriod.Quarter(start.AddMonths(6).Year, QuarterOf(start.AddMonths(6)));
        var dueLater = DuePeriod.Day(today.AddMonths(-1));

        stage.GoTo(start.AddDays(-20));
        var partnership = await stage.Create(Adviser, new OpenPartnership(network.Id));
        await stage.Change(Adviser, partnership, (id, v) => new BeginPartnershipAssessment(id, v));
        var (assessment, finding) = await Assess(network, Coordinator, network: 2, office: 1);
        await stage.Change(Adviser, partnership, (id, v) => new NegotiatePartnership(id, v, assessment));
        await stage.Change(
            Adviser,
            partnership,
            (id, v) =>
                new DraftDeclaration(
                    id,
                    v,
                    new DeclarationText
                    {
                        Goals = [new Goal("g1", "Mehr Betriebe bilden im Verbund aus.")],
                        Term = new TermText(start),
                        LegalText = "Beide Seiten verpflichten sich zu den folgenden Maßnahmen. (erfunden)",
                        Measures =
                        [
                            new(
                                "n1",
                                Side.Network,
                                "Weitere Kontakte aufnehmen und Betriebe zur Verbundausbildung beraten",
                                "g1",
                                dueFirst
                            ),
                            new("n2", Side.Network, "Potenzielle Verbundpartner recherchieren", "g1", dueFirst),
                            new("n3", Side.Network, "Weitere Partner gewinnen", "g1", dueLater),
                            new(
                                "n4",
                                Side.Network,
                                "Start-ups und junge Unternehmen für die duale Ausbildung interessieren",
                                "g1",
                                dueLater
                            ),
                            new("o1", Side.Office, "Weiterentwicklungsworkshop", "g1", dueFirst),
                            new(
                                "o2",
                                Side.Office,
                                "Kreis zum Erfahrungsaustausch Berlin-Brandenburg organisieren",
                                "g1",
                                dueFirst
                            ),
                        ],
                    }
                )
        );
        await Sign(partnership, Coordinator, start);
        await stage.Change(Lead, partnership, (id, v) => new AwardSeal(id, v));

        var option = await stage.Create(
            Adviser,
            new ProposeActionOption
            {
                NetworkId = network.Id,
                AssessmentId = assessment,
                FindingIds = [finding],
                Title = "Partnerbetriebe für die Verbundausbildung gewinnen",
                Effort = Effort.Medium,
                Benefit = 4,
                Owner = Side.Network,
                Goal = new GoalDraft("Zusammengeführte Betriebe", 0, 20, "Betriebe"),
                Due = dueLater,
            }
        );
        await stage.Change(Coordinator, option, (id, v) => new AgreeToActionOption(id, v));
        await stage.Change(Adviser, option, (id, v) => new AgreeToActionOption(id, v));
        await stage.Change(Adviser, option, (id, v) => new StartActionOption(id, v));

        await Give(partnership, network, ServiceType.DevelopmentWorkshop, "Weiterentwicklungsworkshop", "o1", dueFirst);
        await Give(
            partnership,
            network,
            ServiceType.ExchangeCircle,
            "Erfahrungsaustausch Berlin-Brandenburg",
            "o2",
            dueFirst
        );
        await stage.Change(
            Coordinator,
            partnership,
            (id, v) => new ReportMeasure(id, v, "n1", MeasureStatus.Fulfilled, "34 Betriebe beraten (erfunden)")
        );
        await stage.Change(
            Coordinator,
            partnership,
            (id, v) => new ReportMeasure(id, v, "n2", MeasureStatus.InProgress)
        );

        stage.GoTo(start.AddMonths(13));
        await stage.Change(
            Coordinator,
            partnership,
            (id, v) => new FileProgressReport(id, v, 1, "Der Verbund wächst. (erfunden)")
        );
        await stage.Change(Adviser, partnership, (id, v) => new AcceptProgressReport(id, v, 1));
        await PlanServices(partnership, network);
    }

    /// <summary>Each of the others has come one step further than the one before it.</summary>
    private async Task LeadAnother(Thing network, Actor coordinator, int steps)
    {
        var start = today.AddMonths(-3).AddDays(-20 * steps);
        stage.GoTo(start);
        var partnership = await stage.Create(SecondAdviser, new OpenPartnership(network.Id));
        await stage.Change(SecondAdviser, partnership, (id, v) => new BeginPartnershipAssessment(id, v));
        if (steps == 0)
        {
            return;
        }

        var (assessment, _) = await Assess(network, coordinator, network: 1 + (steps % 3), office: 2);
        if (steps == 1)
        {
            return;
        }

        await stage.Change(SecondAdviser, partnership, (id, v) => new NegotiatePartnership(id, v, assessment));
        if (steps == 2)
        {
            return;
        }

        var due = DuePeriod.Year(today.Year + 1);
        await stage.Change(
            SecondAdviser,
            partnership,
            (id, v) =>
                new DraftDeclaration(
                    id,
                    v,
                    new DeclarationText
                    {
                        Goals = [new Goal("g1", "Die Region wird als Arbeitsort sichtbar. (erfunden)")],
                        Term = new TermText(start.AddDays(14)),
                        LegalText = "Beide Seiten verpflichten sich zu den folgenden Maßnahmen. (erfunden)",
                        Measures =
                        [
                            new("n1", Side.Network, "Gemeinsamen Auftritt auf Messen vorbereiten", "g1", due),
                            new("o1", Side.Office, "Coaching zur Öffentlichkeitsarbeit", "g1", due),
                        ],
                    }
                )
        );
        if (steps == 3)
        {
            await stage.Change(SecondAdviser, partnership, (id, v) => new RequestSignatures(id, v));
            await stage.Change(
                coordinator,
                partnership,
                (id, v) => new SignDeclaration(id, v, "Koordination (erfunden)")
            );
            return;
        }

        await Sign(partnership, coordinator, start.AddDays(14));
        await stage.Change(Lead, partnership, (id, v) => new AwardSeal(id, v));
    }

    private async Task Sign(Thing partnership, Actor coordinator, DateOnly on)
    {
        await stage.Change(Adviser, partnership, (id, v) => new RequestSignatures(id, v));
        stage.GoTo(on);
        await stage.Change(coordinator, partnership, (id, v) => new SignDeclaration(id, v, "Koordination (erfunden)"));
        await stage.Change(Lead, partnership, (id, v) => new SignDeclaration(id, v, "Leitung (erfunden)"));
    }

    private static int QuarterOf(DateOnly day) => ((day.Month - 1) / 3) + 1;
}
