using System.Reflection;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Grants;
using Schulterschluss.Domain.Services;
using Schulterschluss.Domain.UnitTests.Grants;
using Schulterschluss.Domain.UnitTests.Services;

namespace Schulterschluss.Domain.UnitTests.Common;

/// <summary>
/// Leads an aggregate through a random life: every public method, with arguments made from their types. Calls that a
/// rule refuses are part of life.
/// </summary>
internal sealed class RandomLife(int seed)
{
    private static readonly string[] Words = ["a", "b", "network", "office", "m1", "g1", "11000", "12054", "2017-Q3"];
    private static readonly Guid[] Ids = [.. Enumerable.Range(1, 4).Select(i => new Guid(i, 0, 0, new byte[8]))];
    private readonly Random _random = new(seed);

    /// <returns>The aggregate and all events that it raised; null when every attempt to create one was refused.</returns>
    public (AggregateRoot Aggregate, IReadOnlyList<IDomainEvent> Events)? Lead(Type type, int calls)
    {
        if (Create(type) is not { } aggregate)
        {
            return null;
        }

        List<IDomainEvent> events = [.. aggregate.TakeEvents()];
        var methods = type.GetMethods(BindingFlags.Public | BindingFlags.Instance)
            .Where(m => m.DeclaringType == type && !m.IsSpecialName)
            .ToList();
        for (var i = 0; i < calls; i++)
        {
            Try(methods[_random.Next(methods.Count)], aggregate);
            events.AddRange(aggregate.TakeEvents());
        }

        return (aggregate, events);
    }

    private AggregateRoot? Create(Type type)
    {
        var factories = type.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(m => m.ReturnType == type)
            .ToList();
        for (var attempt = 0; attempt < 200; attempt++)
        {
            if (Try(factories[_random.Next(factories.Count)], target: null) is AggregateRoot aggregate)
            {
                return aggregate;
            }
        }

        return null;
    }

    private object? Try(MethodInfo method, object? target)
    {
        try
        {
            return method.Invoke(target, [.. method.GetParameters().Select(p => Make(p.ParameterType, depth: 0))]);
        }
        catch (TargetInvocationException refused) when (refused.InnerException is BrokenRuleException)
        {
            return null;
        }
    }

    private object? Make(Type type, int depth)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return _random.Next(3) == 0 ? null : Make(inner, depth);
        }

        if (type.IsEnum)
        {
            return Pick(Enum.GetValues(type).Cast<object>().ToArray());
        }

        if (type == typeof(string))
        {
            return Pick(Words);
        }

        if (type == typeof(Guid))
        {
            return Pick(Ids);
        }

        if (type == typeof(bool))
        {
            return _random.Next(2) == 0;
        }

        if (type == typeof(int))
        {
            return _random.Next(0, 6);
        }

        if (type == typeof(long))
        {
            return (long)_random.Next(0, 1000);
        }

        if (type == typeof(decimal))
        {
            return (decimal)_random.Next(0, 1000) / 10;
        }

        if (type == typeof(double))
        {
            return (double)_random.Next(-90, 90);
        }

        if (type == typeof(DateOnly))
        {
            return new DateOnly(2017, 1, 1).AddDays(_random.Next(0, 3000));
        }

        if (type == typeof(TimeOnly))
        {
            return new TimeOnly(_random.Next(0, 24), 0);
        }

        if (type == typeof(DateTimeOffset))
        {
            return new DateTimeOffset(2017, 1, 1, 0, 0, 0, TimeSpan.Zero).AddHours(_random.Next(0, 70000));
        }

        if (type == typeof(DuePeriod))
        {
            return DuePeriod.Quarter(_random.Next(2017, 2026), _random.Next(1, 5));
        }

        if (type == typeof(MonthDay))
        {
            return new MonthDay(_random.Next(1, 13), _random.Next(1, 29));
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() is { } open && IsList(open))
        {
            return MakeList(type.GenericTypeArguments[0], depth);
        }

        if (type.IsGenericType && IsDictionary(type.GetGenericTypeDefinition()))
        {
            return MakeDictionary(type.GenericTypeArguments[0], type.GenericTypeArguments[1], depth);
        }

        if (type == typeof(Service))
        {
            // Left to chance, hardly one is ever delivered, and others are about those that are.
            return Orders.Delivered();
        }

        if (type == typeof(Grant))
        {
            // One whose lines are among the words, so that some vouchers find theirs.
            return Awards.With(Awards.Content with { Period = new(new(2017, 1, 1), new(2025, 12, 31)) }, "a", "b");
        }

        if (typeof(AggregateRoot).IsAssignableFrom(type))
        {
            return Create(type);
        }

        return depth > 4 ? null : MakeValue(type, depth);
    }

    private object MakeValue(Type type, int depth)
    {
        var constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();
        var value = constructor.Invoke([.. constructor.GetParameters().Select(p => Make(p.ParameterType, depth + 1))]);
        foreach (
            var property in type.GetProperties().Where(p => p.SetMethod is { IsPublic: true } && _random.Next(2) == 0)
        )
        {
            property.SetValue(value, Make(property.PropertyType, depth + 1) ?? property.GetValue(value));
        }

        return value;
    }

    private Array MakeList(Type element, int depth)
    {
        var list = Array.CreateInstance(element, _random.Next(0, 4));
        for (var i = 0; i < list.Length; i++)
        {
            list.SetValue(Make(element, depth + 1), i);
        }

        return list;
    }

    private System.Collections.IDictionary MakeDictionary(Type key, Type value, int depth)
    {
        var dictionary = (System.Collections.IDictionary)
            Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(key, value))!;
        for (var i = _random.Next(0, 4); i > 0; i--)
        {
            dictionary[Make(key, depth + 1)!] = Make(value, depth + 1);
        }

        return dictionary;
    }

    private static bool IsList(Type open) =>
        open == typeof(IReadOnlyList<>)
        || open == typeof(IReadOnlyCollection<>)
        || open == typeof(IEnumerable<>)
        || open == typeof(IList<>);

    private static bool IsDictionary(Type open) =>
        open == typeof(IReadOnlyDictionary<,>) || open == typeof(IDictionary<,>);

    private T Pick<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];
}
