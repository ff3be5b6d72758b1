using Schulterschluss.Application.Access;
using Schulterschluss.Application.Services;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Services;
using static Schulterschluss.Infrastructure.Demo.DemoPeople;

namespace Schulterschluss.WebApi.Demo;

/// <summary>Services of every stage, from a request that waits to a course that its participants are rating.</summary>
internal sealed partial class DemoStory
{
    private const string OfficeMeasure = "o2";

    private async Task PlanServices(Thing partnership, Thing network)
    {
        await RateCourse(partnership, network);

        stage.GoTo(today.AddDays(-3));
        var soon = today.AddDays(9);
        await Ask(
            Coordinator,
            partnership,
            ServiceType.Moderation,
            "Moderation der Mitgliederversammlung",
            DuePeriod.Quarter(today.AddMonths(3).Year, QuarterOf(today.AddMonths(3)))
        );
        var workshop = await Ask(
            Adviser,
            partnership,
            ServiceType.DevelopmentWorkshop,
            "Strategietag mit dem Lenkungskreis",
            DuePeriod.Day(soon)
        );
        await Promise(workshop);
        await Meet(workshop, DuePeriod.Day(soon), new(9, 0), new(12, 30));
        var coaching = await Ask(
            Adviser,
            partnership,
            ServiceType.Coaching,
            "Coaching der Koordination",
            DuePeriod.Day(soon)
        );
        await Promise(coaching);
        var visit = await Ask(
            Coordinator,
            partnership,
            ServiceType.MentorVisit,
            "Besuch bei einem erfahrenen Verbund",
            DuePeriod.Year(today.AddMonths(6).Year)
        );
        await Promise(visit);
    }

    /// <summary>Held twelve days ago; five of fourteen have answered.</summary>
    private async Task RateCourse(Thing partnership, Thing network)
    {
        var held = today.AddDays(-12);
        stage.GoTo(today.AddDays(-40));
        var course = await Ask(
            Coordinator,
            partnership,
            ServiceType.Course,
            "Lehrgang Fördermittel",
            DuePeriod.Day(held)
        );
        await Promise(course);
        await Meet(course, DuePeriod.Day(held), new(10, 0), new(16, 0));
        stage.GoTo(held);
        await stage.Change(
            Adviser,
            course,
            (id, v) =>
                new DeliverService(
                    id,
                    v,
                    new DeliveryDraft
                    {
                        From = held,
                        Hours = 9.5m,
                        Cost = 640,
                        Participants = [new(network.Id, 14)],
                    }
                )
        );
        await stage.Send(Adviser, new OpenFeedbackLink(course.Id, network.Id));
        var asked = (await stage.Send(Adviser, new ListFeedback(course.Id)))[0].Token!;
        foreach (var (browser, rating) in new[] { 5, 4, 5, 4, 3 }.Index())
        {
            await stage.Send(Coordinator, new GiveFeedback(asked, rating, $"demo-{browser}"));
        }
    }

    private Task<Thing> Ask(Actor by, Thing partnership, ServiceType type, string title, DuePeriod period) =>
        stage.Create(
            by,
            new RequestService
            {
                Type = type,
                Title = title,
                PartnershipIds = [partnership.Id],
                AgreedPeriod = period,
                Measure = new MeasureLink(partnership.Id, OfficeMeasure),
            }
        );

    private Task Promise(Thing service) =>
        stage.Change(
            Adviser,
            service,
            (id, v) =>
                new ConfirmService(
                    id,
                    v,
                    new ServicePlanDraft
                    {
                        PlannedHours = 12,
                        BudgetLine = "0843",
                        ConsultantRefs = [Adviser.Id],
                    }
                )
        );

    private Task Meet(Thing service, DuePeriod day, TimeOnly start, TimeOnly end) =>
        stage.Change(
            Adviser,
            service,
            (id, v) =>
                new ScheduleService(
                    id,
                    v,
                    new AppointmentDraft
                    {
                        When = day,
                        Start = start,
                        End = end,
                        Place = "Berlin",
                    }
                )
        );
}
