using System.Collections.Frozen;
using Marten;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Application.Access.Audit;

/// <summary>
/// What kind of thing an event happened to. Every event begins with the id of its aggregate, and that is named after it:
/// <c>PartnershipId</c>, or in short, as <c>SheetId</c> of a rating sheet. A test keeps that true.
/// </summary>
public static class EventKinds
{
    private const string Suffix = "Id";

    private static readonly Type[] Domain = typeof(AggregateRoot).Assembly.GetTypes();

    private static readonly FrozenDictionary<Type, string> ByEvent = Domain
        .Where(type => type.IsClass && type.IsAssignableTo(typeof(IDomainEvent)))
        .ToFrozenDictionary(type => type, type => AggregateOf(type).Name);

    public static FrozenSet<string> All { get; } = ByEvent.Values.ToFrozenSet(StringComparer.Ordinal);

    public static string Of(Type @event) => ByEvent[@event];

    /// <summary>The kind behind each stored name.</summary>
    public static IReadOnlyDictionary<string, string> ByName(IReadOnlyStoreOptions options) =>
        options
            .Events.AllKnownEventTypes()
            .Where(known => ByEvent.ContainsKey(known.EventType))
            .ToFrozenDictionary(known => known.EventTypeName, known => ByEvent[known.EventType]);

    private static Type AggregateOf(Type @event)
    {
        var first = @event.GetConstructors().MaxBy(c => c.GetParameters().Length)!.GetParameters()[0].Name!;
        var stem = first.EndsWith(Suffix, StringComparison.Ordinal) ? first[..^Suffix.Length] : first;
        return Domain.Single(type =>
            type.IsSubclassOf(typeof(AggregateRoot))
            && type.Namespace == @event.Namespace
            && type.Name.EndsWith(stem, StringComparison.Ordinal)
        );
    }
}
