using Schulterschluss.Application.Reporting.Facts;
using Schulterschluss.Domain.ActionOptions;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Services;
using static Schulterschluss.Application.UnitTests.Reporting.Programme;

namespace Schulterschluss.Application.UnitTests.Reporting.Facts;

/// <summary>Options and services.</summary>
public sealed class TellingOfWork
{
    private static readonly OptionFacts Options = new();
    private static readonly ServiceFacts Services = new();

    private static readonly ActionOptionPlan Plan = new(
        "Gründer gewinnen",
        Effort.Medium,
        Benefit: 4,
        Side.Network,
        new Goal("Betriebe", Baseline: 40, Target: 60, "Betriebe"),
        DuePeriod.Quarter(2026, 4)
    );

    [Fact]
    public void An_option_is_selected_once_both_sides_have_agreed()
    {
        var option = Proposed();
        option.Agree(Side.Network, "nora", On("2026-02-01"));
        Assert.Empty(Options.Facts(option, "2026-02-01"));
        option.Agree(Side.Office, "otto", On("2026-02-03"));
        var fact = Options.Fact<OptionFact>(option, recorded: "2026-02-05");
        Assert.Equal((On("2026-02-03"), ActionOptionStatus.Selected), (fact.Day, fact.Status));
        Assert.Equal((On("2026-02-03"), On("2026-12-31")), (fact.SelectedOn, fact.DueEnd));
        Assert.Equal((40, 60, null), (fact.Baseline, fact.Target, fact.Actual));
    }

    [Fact]
    public void Start_and_completion_count_from_their_days_progress_tells_nothing()
    {
        var option = Selected();
        option.Start(partnershipAllows: true, inProgress: 0, atMost: 5, On("2026-03-01"));
        Assert.Equal(On("2026-03-01"), Options.Fact<OptionFact>(option, "2026-03-02").Day);
        option.ReportProgress(60);
        Assert.Empty(Options.Facts(option, "2026-04-01"));
        option.Complete(55, ["Protokoll"], On("2026-05-01"));
        var fact = Options.Fact<OptionFact>(option, "2026-05-02");
        Assert.Equal((On("2026-05-01"), ActionOptionStatus.Completed), (fact.Day, fact.Status));
        Assert.Equal((On("2026-05-01"), 55m), (fact.CompletedOn, fact.Actual));
    }

    [Fact]
    public void Changed_after_its_selection_it_is_a_proposal_again()
    {
        var option = Selected();
        option.Change(Plan with { Due = DuePeriod.Year(2027) });
        var fact = Options.Fact<OptionFact>(option, "2026-02-10");
        Assert.Equal((On("2026-02-10"), ActionOptionStatus.Proposed), (fact.Day, fact.Status));
        Assert.Equal((null, On("2027-12-31")), (fact.SelectedOn, fact.DueEnd));
    }

    [Fact]
    public void A_service_tells_of_each_step_on_the_day_of_its_recording()
    {
        var service = Requested();
        var requested = Services.Fact<ServiceFact>(service, "2026-01-05");
        Assert.Equal(
            (ServiceStatus.Requested, false, On("2026-01-05")),
            (requested.Status, requested.IsAgreed, requested.Day)
        );
        Assert.Equal((On("2026-01-01"), On("2026-03-31")), (requested.AgreedFrom, requested.AgreedTo));
        Assert.Equal([Id(1), Id(2)], requested.NetworkIds);
        Assert.Empty(requested.Participants);

        service.Confirm(new(16, 20, "0812", ["consultant-1"]));
        Assert.True(Services.Fact<ServiceFact>(service, "2026-01-06").IsAgreed);
        service.Schedule(
            new(DuePeriod.Day(On("2026-03-14")), new(9, 0), new(12, 0), "Berlin", null, ["consultant-1"], null),
            [],
            []
        );
        Services.Fact<ServiceFact>(service, "2026-01-07");
        service.Deliver(
            new(new(On("2026-03-13"), On("2026-03-14")), 6.5m, 1200.50m, null, [new(Id(2), 4), new(Id(1), 8)]),
            On("2026-03-20")
        );
        var delivered = Services.Fact<ServiceFact>(service, "2026-03-20");
        Assert.Equal((On("2026-03-20"), ServiceStatus.Delivered), (delivered.Day, delivered.Status));
        Assert.Equal((On("2026-03-13"), On("2026-03-14")), (delivered.DeliveredFrom, delivered.DeliveredTo));
        Assert.Equal((6.5m, 1200.50m, "0812"), (delivered.Hours, delivered.Cost, delivered.BudgetLine));
        Assert.Equal([8, 4], delivered.Participants);
        Assert.Equal([0, 0], delivered.Answers);

        service.Evaluate(new([new(Id(2), [5, 4, 3])], NoResponse: false));
        var evaluated = Services.Fact<ServiceFact>(service, "2026-04-01");
        Assert.Equal([0, 3], evaluated.Answers);
        Assert.Equal([0, 12], evaluated.Ratings);
    }

    [Fact]
    public void A_declined_service_was_never_promised_a_cancelled_one_was()
    {
        var declined = Requested();
        declined.Decline("kein Personal");
        Assert.False(Services.Fact<ServiceFact>(declined, "2026-01-06").IsAgreed);

        var cancelled = Requested();
        cancelled.Confirm(new(16, 20, "0812", []));
        cancelled.Cancel(Side.Office, "krank");
        var fact = Services.Fact<ServiceFact>(cancelled, "2026-01-06");
        Assert.Equal((true, Side.Office, ServiceStatus.Cancelled), (fact.IsAgreed, fact.CancelledBy, fact.Status));
    }

    private static ActionOption Proposed() =>
        ActionOption
            .Propose(
                Id(31),
                new(Id(1), Id(21), [Id(41)]),
                Plan,
                new(Id(1), IsFinalised: true, new Dictionary<Guid, string> { [Id(41)] = "goals" })
            )
            .Settled();

    private static ActionOption Selected()
    {
        var option = Proposed();
        option.Agree(Side.Network, "nora", On("2026-02-01"));
        option.Agree(Side.Office, "otto", On("2026-02-03"));
        return option.Settled();
    }

    private static Service Requested() =>
        Service.Request(
            Id(51),
            new(
                ServiceType.ExchangeCircle,
                "Austausch",
                null,
                [Id(11), Id(12)],
                DuePeriod.Quarter(2026, 1),
                Measure: new(Id(11), "o1")
            ),
            [new(Id(11), Id(1), IsActive: true), new(Id(12), Id(2), IsActive: true)],
            new(null, MeasureIsOwedByOffice: true),
            Side.Network,
            On("2026-01-05")
        );
}
