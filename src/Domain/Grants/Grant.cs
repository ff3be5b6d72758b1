using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.Grants;

/// <summary>Money that the ministry has granted the office for a period (Zuwendung), and what was drawn of it.</summary>
public sealed class Grant : AggregateRoot
{
    public const int NumberMaxLength = 50;
    public const int TitleMaxLength = 200;
    public const int LineNumberMaxLength = 20;
    public const int NoteMaxLength = 500;
    public const int MaxLines = 100;

    private Grant() { }

    public GrantContent Content { get; private set; } = new("", "", new(default, default), 0, [], GrantRules.Usual);

    /// <summary>In the order in which they were recorded.</summary>
    public IReadOnlyList<Drawdown> Drawdowns { get; private set; } = [];

    public static Grant Award(Guid id, GrantContent content)
    {
        RequireAll([.. WhereThePlanFails(content)]);
        var grant = new Grant();
        grant.Raise(new GrantAwarded(id, content));
        return grant;
    }

    /// <param name="vouchers">Those that count or may count one day: the plan keeps a place for each.</param>
    public void Amend(GrantContent content, string reason, IReadOnlyCollection<VoucherPlace> vouchers)
    {
        if (content.SameAs(Content))
        {
            return;
        }

        RequireAll([
            .. WhereThePlanFails(content),
            .. vouchers
                .Where(voucher => !voucher.FitsInto(content))
                .Select(voucher => voucher.Line)
                .Distinct()
                .Select(line => (false, GrantGuards.LineHasVouchers.With(line))),
            .. WhereThePeriodFails(content.Period, vouchers),
            .. Drawdowns
                .Where(drawdown => !content.Period.Contains(drawdown.On))
                .Select(drawdown => (false, GrantGuards.DrawdownOutOfPeriod.With(drawdown.On))),
            WhereTheMoneyFails(Drawn(), content.Amount),
        ]);
        Raise(new GrantAmended(Id, content, reason));
    }

    public void RecordDrawdown(Drawdown drawdown)
    {
        RequireAll(
            (Content.Period.Contains(drawdown.On), GrantGuards.DrawdownOutOfPeriod.With(drawdown.On)),
            WhereTheMoneyFails(Drawn() + drawdown.Amount, Content.Amount)
        );
        Raise(new DrawdownRecorded(Id, drawdown));
    }

    public void WithdrawDrawdown(Guid drawdownId, string reason)
    {
        Require(Drawdowns.Any(drawdown => drawdown.Id == drawdownId), GrantGuards.NoSuchDrawdown.With(drawdownId));
        Raise(new DrawdownWithdrawn(Id, drawdownId, reason));
    }

    public decimal Drawn() => Drawdowns.Sum(drawdown => drawdown.Amount);

    private static IEnumerable<(bool Holds, BrokenRule Rule)> WhereThePlanFails(GrantContent content) =>
        [
            (content.Lines.Any(line => line.Kind == LineKind.Expenditure), GrantGuards.NoExpenditureLine),
            .. content
                .Lines.GroupBy(line => line.Number, StringComparer.Ordinal)
                .Where(same => same.Count() > 1)
                .Select(same => (false, GrantGuards.LineRepeated.With(same.Key))),
        ];

    /// <summary>What lay outside before was approved there.</summary>
    private IEnumerable<(bool Holds, BrokenRule Rule)> WhereThePeriodFails(
        DateRange period,
        IEnumerable<VoucherPlace> vouchers
    )
    {
        var left = vouchers.Select(voucher => voucher.Date).Where(day => Content.Period.Contains(day)).ToList();
        return left.Exists(day => !period.Contains(day))
            ? [(false, GrantGuards.PeriodHasVouchers.With(left.Min(), left.Max()))]
            : [];
    }

    private static (bool Holds, BrokenRule Rule) WhereTheMoneyFails(decimal drawn, decimal amount) =>
        (drawn <= amount, GrantGuards.DrawnBeyondAmount.With(drawn, amount));

    protected override void Apply(IDomainEvent @event)
    {
        switch (@event)
        {
            case GrantAwarded awarded:
                (Id, Content) = (awarded.GrantId, awarded.Content);
                break;
            case GrantAmended amended:
                Content = amended.Content;
                break;
            case DrawdownRecorded recorded:
                Drawdowns = [.. Drawdowns, recorded.Drawdown];
                break;
            case DrawdownWithdrawn withdrawn:
                Drawdowns = [.. Drawdowns.Where(drawdown => drawdown.Id != withdrawn.DrawdownId)];
                break;
        }
    }
}
