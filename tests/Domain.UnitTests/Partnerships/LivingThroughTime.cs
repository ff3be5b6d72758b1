using System.Text.Json;
using FsCheck.Xunit;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Partnerships;
using static Schulterschluss.Domain.UnitTests.Partnerships.Sample;

namespace Schulterschluss.Domain.UnitTests.Partnerships;

/// <summary>Long lives, day by day, of partnerships in which most steps make sense.</summary>
public sealed class LivingThroughTime
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true };

    [Property(MaxTest = 100)]
    public void The_events_explain_every_field(int seed)
    {
        var (partnership, events) = Live(seed);
        var folded = (Partnership)Activator.CreateInstance(typeof(Partnership), nonPublic: true)!;
        folded.Replay(events);
        Assert.Equal(JsonSerializer.Serialize(partnership, Options), JsonSerializer.Serialize(folded, Options));
    }

    [Property(MaxTest = 100)]
    public void Catching_up_records_what_is_derived_and_repeating_it_nothing(int seed)
    {
        var (partnership, _) = Live(seed);
        var today = Day("2025-01-01");
        var (status, seal) = (partnership.StatusOn(today), partnership.SealStatusOn(today));
        Assert.Equal(
            partnership.IsBehindOn(today),
            status != partnership.Status || seal != (partnership.Seal?.Status ?? SealStatus.None)
        );

        partnership.CatchUp(today);

        Assert.Equal((status, seal), (partnership.Status, partnership.Seal?.Status ?? SealStatus.None));
        Assert.Equal((status, seal), (partnership.StatusOn(today), partnership.SealStatusOn(today)));
        partnership.TakeEvents();
        Assert.False(partnership.IsBehindOn(today));
        partnership.CatchUp(today);
        Assert.Empty(partnership.TakeEvents());
    }

    [Fact]
    public void These_lives_reach_every_state()
    {
        var kinds = Enumerable.Range(0, 400).SelectMany(seed => Live(seed).Events).Select(e => e.GetType()).ToHashSet();
        var all = typeof(Partnership)
            .Assembly.GetTypes()
            .Where(t => t.Namespace == typeof(Partnership).Namespace && t.IsAssignableTo(typeof(IDomainEvent)))
            // A document is an aggregate of its own.
            .Except([typeof(DocumentAttached), typeof(DocumentWithdrawn)])
            .ToList();
        Assert.NotEmpty(all);
        Assert.Empty(all.Where(t => !kinds.Contains(t)).Select(t => t.Name));
    }

    private static (Partnership Partnership, IReadOnlyList<IDomainEvent> Events) Live(int seed)
    {
        var random = new Random(seed);
        var term = new DateRange(Start, LastDay.AddYears(random.Next(3)));
        var partnership = random.Next(4) == 0 ? Initiated() : AwaitingSignatures(Text with { Term = term });
        List<IDomainEvent> events = [.. partnership.TakeEvents()];
        for (var (day, step) = (Start, 0); step < 150; step++, day = day.AddDays(random.Next(0, 30)))
        {
            try
            {
                Change(partnership, day, random);
            }
            catch (BrokenRuleException)
            {
                // Refusals are part of life.
            }

            events.AddRange(partnership.TakeEvents());
        }

        return (partnership, events);
    }

    private static void Change(Partnership partnership, DateOnly day, Random random)
    {
        var (side, person) = random.Next(2) == 0 ? (Side.Network, Nora) : (Side.Office, Lea);
        switch (random.Next(28))
        {
            case 0:
                partnership.BeginAssessment();
                break;
            case 1:
                partnership.Negotiate(new(Assessed().Id, IsOfThisNetwork: true, day), day);
                break;
            case 2:
                partnership.DraftDeclaration(AnyText(random), day);
                break;
            case 3:
                partnership.RequestSignatures(day);
                break;
            case 4 or 5:
                partnership.Sign(side, person, "Capacity", day);
                break;
            case 6:
                partnership.ProposeAmendment(AnyText(random, partnership), day);
                break;
            case 7 or 8 or 9:
                partnership.SignAmendment(side, person, "Capacity", day);
                break;
            case 10 when random.Next(3) == 0:
                partnership.WithdrawAmendment("reason", day);
                break;
            case 11 or 12 or 13 when partnership.Measures.Count > 0:
                var measure = partnership.Measures[random.Next(partnership.Measures.Count)];
                var status = random.Next(3) == 0 ? (MeasureStatus)random.Next(1, 5) : MeasureStatus.Fulfilled;
                partnership.ReportMeasure(measure, measure.Obligor, status, $"{random.Next(3)}", null, day);
                break;
            case 14 or 15:
                partnership.FileReport(
                    random.Next(3) == 0 ? random.Next(1, 5) : partnership.Reports.Count + 1,
                    $"Text {random.Next(3)}",
                    day
                );
                break;
            case 16:
                partnership.AcceptReport(random.Next(1, 5));
                break;
            case 17:
                partnership.RequestFollowUp(random.Next(1, 5), "reason");
                break;
            case 18:
                partnership.AwardSeal("EP-2017-001", Lea, day);
                break;
            case 19:
                partnership.RequestSealRenewal(["a", "b", $"{random.Next(3)}"], day);
                break;
            case 20:
                partnership.RequestSealRenewal(["a", "b", "c"], day);
                partnership.RenewSeal(Lea, new(Guid.Empty, IsOfThisNetwork: true, day), day);
                break;
            case 21:
                partnership.CatchUp(day);
                break;
            case 22:
                Rarely(partnership, day, random, side);
                break;
            case 23:
                partnership.Suspend("reason", day);
                break;
            case 24:
                partnership.Resume(day);
                break;
            case 25 when partnership.Term?.To < day.AddMonths(6):
                partnership.BeginRenewal(day);
                break;
            case 26:
                partnership.OpenHearing("reason", day);
                break;
            case 27:
                partnership.CloseHearing("reason");
                break;
        }
    }

    /// <summary>What ends a life, or most of it.</summary>
    private static void Rarely(Partnership partnership, DateOnly day, Random random, Side side)
    {
        switch (random.Next(12))
        {
            case 0:
                partnership.Abandon("reason", day);
                break;
            case 1:
                partnership.Terminate(side, "reason", day.AddDays(random.Next(100)), day);
                break;
            case 2:
                partnership.End("reason", day);
                break;
            case 3:
                partnership.ReturnSeal(day);
                break;
            case 4:
                partnership.RefuseSealRenewal(Lea, "reason", day);
                break;
            case 5:
                partnership.AssignCaseHandler($"person {random.Next(3)}", day);
                break;
            default:
                partnership.RevokeSeal(Lea, "reason", day);
                break;
        }
    }

    private static Declaration AnyText(Random random, Partnership? partnership = null)
    {
        var kept = Text.Measures.Where(m =>
            partnership?.FindMeasure(m.Id)?.Status == MeasureStatus.Fulfilled || random.Next(4) != 0
        );
        var until =
            partnership?.Status == PartnershipStatus.InRenewal
                ? partnership.Term!.To.AddYears(2)
                : partnership?.Term?.To ?? LastDay;
        return Text with { Measures = [.. kept], Term = new(Start, until), LegalText = $"{random.Next(5)}" };
    }
}
