using System.Collections.Frozen;
using System.Reflection;
using Marten;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Application.Access.Audit;

/// <summary>
/// What kind of thing an event happened to. An event of the domain begins with the id of its aggregate, which is named
/// after it: <c>PartnershipId</c>, or in short, as <c>SheetId</c> of a rating sheet. One of the application, where no
/// aggregate is, begins with the name of its thing, or is a thing of its own.
/// </summary>
public static class EventKinds
{
    private const string Suffix = "Id";

    private static readonly Type[] Domain = typeof(AggregateRoot).Assembly.GetTypes();
    private static readonly Type[] Application = Assembly.GetExecutingAssembly().GetTypes();

    private static readonly FrozenDictionary<Type, string> ByEvent = Domain
        .Concat(Application)
        .Where(IsEvent)
        .ToFrozenDictionary(
            type => type,
            type => type.Assembly == typeof(AggregateRoot).Assembly ? AggregateOf(type) : ThingOf(type)
        );

    public static FrozenSet<string> All { get; } = ByEvent.Values.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The kind behind each stored name.</summary>
    public static IReadOnlyDictionary<string, string> ByName(IReadOnlyStoreOptions options) =>
        options
            .Events.AllKnownEventTypes()
            .Where(known => ByEvent.ContainsKey(known.EventType))
            .ToFrozenDictionary(known => known.EventTypeName, known => ByEvent[known.EventType]);

    private static bool IsEvent(Type type) => type.IsClass && type.IsAssignableTo(typeof(IDomainEvent));

    private static string AggregateOf(Type @event)
    {
        var first = @event.GetConstructors().MaxBy(c => c.GetParameters().Length)!.GetParameters()[0].Name!;
        var stem = first.EndsWith(Suffix, StringComparison.Ordinal) ? first[..^Suffix.Length] : first;
        return Domain
            .Single(type =>
                type.IsSubclassOf(typeof(AggregateRoot))
                && type.Namespace == @event.Namespace
                && type.Name.EndsWith(stem, StringComparison.Ordinal)
            )
            .Name;
    }

    private static string ThingOf(Type @event) =>
        Application
            .Where(type => type.IsClass && !IsEvent(type) && type.Namespace == @event.Namespace)
            .Select(type => type.Name)
            .Where(name => @event.Name.StartsWith(name, StringComparison.Ordinal))
            .MaxBy(name => name.Length)
        ?? @event.Name;
}
