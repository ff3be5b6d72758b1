using Schulterschluss.Application.Access;
using Schulterschluss.Application.Assessments;
using Schulterschluss.Application.Networks;
using Schulterschluss.Application.Partnerships;
using Schulterschluss.Application.Services;
using Schulterschluss.Domain.Assessments;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Partnerships;
using Schulterschluss.Domain.Services;
using static Schulterschluss.Infrastructure.Demo.DemoPeople;

namespace Schulterschluss.WebApi.Demo;

/// <summary>What happens in several stories: an assessment by both sides, a service from request to evaluation.</summary>
internal sealed partial class DemoStory
{
    /// <returns>The finalised assessment, and its weakness.</returns>
    private async Task<(Guid Assessment, Guid Finding)> Assess(
        Thing subject,
        Actor coordinator,
        int network,
        int office
    )
    {
        var profile = await stage.Send(Lead, new GetNetwork(subject.Id));
        var phase = profile.Phase!.Value;
        var assessment = await stage.Create(Adviser, new ScheduleAssessment(subject.Id, today, phase));
        await stage.Change(
            Adviser,
            assessment,
            (id, v) =>
                new StartAssessment(
                    id,
                    v,
                    new ParticipantLists { NetworkParticipants = [coordinator.Id], OfficeParticipants = [Adviser.Id] }
                )
        );
        var details = await stage.Send(Lead, new GetAssessment(assessment.Id));
        var catalogue = await stage.Send(Lead, new GetCatalogue(details.CatalogueVersion));
        List<Criterion> criteria = [.. catalogue.AppliedIn(phase)];
        int Of(Criterion criterion, int level) => Spread(level, profile.Name, criterion.Code.Split('-')[0]);
        await Rate(assessment.Id, Side.Network, coordinator, [.. criteria.Select(c => (c.Code, Of(c, network)))]);
        await Rate(assessment.Id, Side.Office, Adviser, [.. criteria.Select(c => (c.Code, Of(c, office)))]);
        assessment.Version = (await stage.Send(Lead, new GetAssessment(assessment.Id))).Version;

        foreach (var criterion in criteria.Where(c => Of(c, network) != Of(c, office)))
        {
            await stage.Change(
                Adviser,
                assessment,
                (id, v) =>
                    new SetConsensus(
                        id,
                        v,
                        new Rating(
                            criterion.Code,
                            Of(criterion, Math.Max(network, office)),
                            false,
                            Evidence,
                            "Gemeinsam besprochen (erfunden)"
                        )
                    )
            );
        }

        var finding = await stage.Send(
            Adviser,
            new RecordFinding(
                assessment.Id,
                assessment.Version,
                new FindingContent(FindingKind.Weakness, "strategy", "Zielwerte und Termine fehlen. (erfunden)")
            )
        );
        assessment.Version = finding.Version;
        await stage.Change(Adviser, assessment, (id, v) => new FinaliseAssessment(id, v));
        return (assessment.Id, finding.Id);
    }

    /// <summary>No network is equally good at everything, nor at the same as the next.</summary>
    private static int Spread(int level, string network, string dimension) =>
        Math.Clamp(level + ((network.Length + (dimension.Length * 5)) % 3) - 1, 0, 4);

    private async Task Rate(Guid assessment, Side side, Actor by, IReadOnlyList<(string Criterion, int Level)> levels)
    {
        var sheet = await stage.Send(by, new GetRatingSheet(assessment, side));
        List<Rating> ratings = [.. levels.Select(l => new Rating(l.Criterion, l.Level, false, Evidence, null))];
        var version = await stage.Send(by, new RateCriteria(assessment, side, sheet.Version, ratings));
        await stage.Send(by, new HandInRatings(assessment, side, version));
    }

    private async Task Give(
        Thing partnership,
        Thing network,
        ServiceType type,
        string title,
        string measure,
        DuePeriod period
    )
    {
        var service = await stage.Create(
            Adviser,
            new RequestService
            {
                Type = type,
                Title = title,
                PartnershipIds = [partnership.Id],
                AgreedPeriod = period,
                Measure = new MeasureLink(partnership.Id, measure),
            }
        );
        await stage.Change(
            Adviser,
            service,
            (id, v) =>
                new ConfirmService(
                    id,
                    v,
                    new ServicePlanDraft
                    {
                        PlannedHours = 8,
                        Capacity = 25,
                        BudgetLine = "0843",
                        ConsultantRefs = [Adviser.Id],
                    }
                )
        );
        await stage.Change(
            Adviser,
            service,
            (id, v) => new ScheduleService(id, v, new AppointmentDraft { When = period, Place = "Berlin" })
        );
        stage.GoTo(period.End);
        await stage.Change(
            Adviser,
            service,
            (id, v) =>
                new DeliverService(
                    id,
                    v,
                    new DeliveryDraft
                    {
                        From = period.End,
                        Hours = 7,
                        Cost = 1800,
                        Participants = [new(network.Id, 18)],
                    }
                )
        );
        await stage.Change(
            Adviser,
            service,
            (id, v) => new EvaluateService(id, v, [new(network.Id, [5, 4, 4, 5])], NoResponse: false)
        );
        await stage.Change(
            Adviser,
            partnership,
            (id, v) => new ReportMeasure(id, v, measure, MeasureStatus.Fulfilled, "Erbracht (erfunden)")
        );
    }
}
