using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.Reporting;

/// <summary>What a figure is meant to come to in a period (Zielwert).</summary>
public sealed class FigureTarget : AggregateRoot
{
    private FigureTarget() { }

    /// <summary>Of the part of a figure, for instance <c>K7.network</c>.</summary>
    public string Code { get; private set; } = "";
    public DuePeriod Period { get; private set; }

    /// <summary>In the figure's unit; a share as a share of 1.</summary>
    public decimal Value { get; private set; }

    public static FigureTarget Set(Guid id, string code, DuePeriod period, decimal value)
    {
        var target = new FigureTarget();
        target.Raise(new FigureTargetSet(id, code, period, value));
        return target;
    }

    public void Change(decimal value)
    {
        if (value != Value)
        {
            Raise(new FigureTargetSet(Id, Code, Period, value));
        }
    }

    protected override void Apply(IDomainEvent @event)
    {
        if (@event is FigureTargetSet set)
        {
            (Id, Code, Period, Value) = (set.TargetId, set.Code, set.Period, set.Value);
        }
    }
}
