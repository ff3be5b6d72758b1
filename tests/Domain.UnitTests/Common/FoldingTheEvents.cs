using System.Text.Json;
using FsCheck.Xunit;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.UnitTests.Common;

/// <summary>State changes only by events, so the events explain every field: after any life, for every aggregate.</summary>
public sealed class FoldingTheEvents
{
    public static IReadOnlyList<Type> Aggregates { get; } =
    [.. typeof(AggregateRoot).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(AggregateRoot)) && !t.IsAbstract)];

    [Property(MaxTest = 200)]
    public void Gives_the_aggregate_back(int seed)
    {
        foreach (var type in Aggregates)
        {
            if (new RandomLife(seed).Lead(type, calls: 40) is not var (aggregate, events))
            {
                continue;
            }

            var folded = (AggregateRoot)Activator.CreateInstance(type, nonPublic: true)!;
            folded.Replay(events);
            Assert.Equal(Show(aggregate), Show(folded));
        }
    }

    [Fact]
    public void Every_aggregate_comes_to_life()
    {
        foreach (var type in Aggregates)
        {
            var lives = Enumerable
                .Range(0, 100)
                .Select(seed => new RandomLife(seed).Lead(type, calls: 40))
                .OfType<(AggregateRoot, IReadOnlyList<IDomainEvent> Events)>()
                .ToList();
            Assert.True(lives.Count > 50, $"{type.Name} was created in {lives.Count} of 100 lives.");
            Assert.True(lives.Any(life => life.Events.Count > 1), $"{type.Name} never changed.");
        }
    }

    [Fact]
    public void Notices_a_change_without_an_event()
    {
        var (aggregate, events) = new RandomLife(1).Lead(typeof(Forgetful), calls: 10)!.Value;
        var folded = (Forgetful)Activator.CreateInstance(typeof(Forgetful), nonPublic: true)!;
        folded.Replay(events);
        Assert.NotEqual(Show(aggregate), Show(folded));
    }

    private static string Show(AggregateRoot aggregate) => JsonSerializer.Serialize(aggregate, aggregate.GetType());

    /// <summary>What must never be written: a field that changes by itself.</summary>
    private sealed class Forgetful : AggregateRoot
    {
        public int Count { get; private set; }

        public static Forgetful Start(Guid id)
        {
            var started = new Forgetful();
            started.Raise(new Started(id));
            return started;
        }

        public void Increase() => Count++;

        protected override void Apply(IDomainEvent @event) => Id = ((Started)@event).Id;
    }

    private sealed record Started(Guid Id) : IDomainEvent;
}
