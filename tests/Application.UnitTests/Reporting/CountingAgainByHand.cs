using FsCheck.Xunit;
using Schulterschluss.Application.Reporting.Data;
using Schulterschluss.Application.Reporting.Facts;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Grants;
using Schulterschluss.Domain.Networks;
using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Application.UnitTests.Reporting;

/// <summary>Four figures once more, in plain loops over the facts that share nothing with the product's own way.</summary>
public sealed class CountingAgainByHand
{
    [Property(MaxTest = 50)]
    public void K1_is_the_number_of_listed_networks(int seed)
    {
        var data = new RandomProgramme(seed).Data();
        var (now, before) = (0, 0);
        foreach (var network in data.Networks)
        {
            now += IsListed(network, data.Period.To) ? 1 : 0;
        }

        foreach (var network in data.NetworksBefore)
        {
            before += IsListed(network, data.Period.From.AddDays(-1)) ? 1 : 0;
        }

        Assert.Equal(now, Computed.Of(data, "K1").Value);
        Assert.Equal(now - before, Computed.Of(data, "K1.change").Value);
    }

    [Property(MaxTest = 50)]
    public void K4_is_the_number_of_partnerships_in_force(int seed)
    {
        var data = new RandomProgramme(seed).Data();
        Dictionary<Guid, PartnershipFact> last = [];
        foreach (var fact in data.Partnerships)
        {
            if (!last.TryGetValue(fact.PartnershipId, out var known) || known.Day <= fact.Day)
            {
                last[fact.PartnershipId] = fact;
            }
        }

        var active = 0;
        foreach (var partnership in last.Values)
        {
            var hasNotice = partnership.TerminationOn is { } notice && notice <= data.Period.To;
            var isOver = partnership.TermEnd is { } end && end < data.Period.To;
            if (partnership.Status == PartnershipStatus.Active && !hasNotice && !isOver)
            {
                active++;
            }

            if (partnership.Status == PartnershipStatus.InRenewal && !hasNotice)
            {
                active++;
            }
        }

        Assert.Equal(active, Computed.Of(data, "K4").Value);
    }

    [Property(MaxTest = 50)]
    public void K7_is_what_each_side_has_fulfilled_of_what_was_due(int seed)
    {
        var data = new RandomProgramme(seed).Data();
        foreach (var (side, code) in new[] { (Side.Network, "K7.network"), (Side.Office, "K7.office") })
        {
            var (halves, due) = (0, 0);
            foreach (var measure in data.Measures)
            {
                if (
                    measure.Obligor != side
                    || measure.DueEnd > data.Period.To
                    || measure.Status == MeasureStatus.Dropped
                )
                {
                    continue;
                }

                due++;
                halves += measure.Status == MeasureStatus.Fulfilled ? 2 : 0;
                halves += measure.Status == MeasureStatus.PartlyFulfilled ? 1 : 0;
            }

            Assert.Equal(due == 0 ? null : halves / 2m / due, Computed.Of(data, code).Value);
        }
    }

    [Property(MaxTest = 50)]
    public void K19_is_what_was_spent_of_what_was_planned(int seed)
    {
        var data = new RandomProgramme(seed).Data();
        var grant = Assert.Single(data.Finance.Grants);
        var (planned, spent) = (0m, 0m);
        HashSet<string> lines = [];
        for (var i = 0; i < grant.Lines.Count; i++)
        {
            if (grant.Kinds[i] == "Expenditure")
            {
                planned += grant.Planned[i];
                lines.Add(grant.Lines[i]);
            }
        }

        HashSet<Guid> paid = [.. data.Finance.PaidElsewhere];
        foreach (var voucher in data.Finance.Vouchers)
        {
            if (voucher.Status != VoucherStatus.Booked)
            {
                continue;
            }

            if (voucher.ServiceId is { } service && voucher.Direction == VoucherDirection.Out)
            {
                paid.Add(service);
            }

            spent += voucher.Direction == VoucherDirection.Out ? voucher.Amount : 0;
        }

        foreach (var service in data.Finance.Services)
        {
            if (lines.Contains(service.BudgetLine!) && !paid.Contains(service.ServiceId))
            {
                spent += service.Cost!.Value;
            }
        }

        Assert.Equal(spent, Computed.Of(data, "K19.actual").Value);
        Assert.Equal(planned == 0 ? null : spent / planned, Computed.Of(data, "K19").Value);
        Assert.Equal(planned == 0 ? null : (spent - planned) / planned, Computed.Of(data, "K19.deviation").Value);
    }

    private static bool IsListed(NetworkFact network, DateOnly day) =>
        network.Status == NetworkStatus.Listed && day <= network.ConfirmedOn!.Value.AddMonths(18);
}
