using System.Text.Json;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.UnitTests.Common;

/// <summary>What tests ask of any aggregate.</summary>
internal static class Life
{
    /// <summary>The action is refused, and this rule is among the reasons.</summary>
    public static void Refused(string code, Action action) =>
        Assert.Contains(code, Assert.Throws<BrokenRuleException>(action).Rules.Select(r => r.Code));

    /// <summary>All events since the aggregate came to life give the same document again.</summary>
    public static void IsExplainedByItsEvents<T>(T aggregate)
        where T : AggregateRoot
    {
        var folded = (T)Activator.CreateInstance(typeof(T), nonPublic: true)!;
        folded.Replay(aggregate.TakeEvents());
        Assert.Equal(JsonSerializer.Serialize(aggregate), JsonSerializer.Serialize(folded));
    }
}
