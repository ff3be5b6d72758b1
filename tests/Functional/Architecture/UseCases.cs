using System.Reflection;
using FluentValidation;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Functional.Architecture;

/// <summary>The form of a use case: one message with its permission, one handler beside it.</summary>
public sealed class UseCases
{
    [Fact]
    public void There_are_some() => Assert.True(Messages.All.Count > 10);

    [Fact]
    public void Every_message_names_its_permission() =>
        Assert.Empty(WithoutPermission(Messages.All).Select(t => t.Name));

    [Fact]
    public void A_message_without_one_is_found() =>
        Assert.Equal([typeof(Unguarded)], WithoutPermission([typeof(Unguarded)]));

    [Fact]
    public void Every_message_has_exactly_one_internal_sealed_handler_beside_it()
    {
        foreach (var message in Messages.All)
        {
            var (_, handler) = Assert.Single(Messages.Handlers, h => h.Message == message);
            Assert.Equal((message.Namespace, message.Name + "Handler"), (handler.Namespace, handler.Name));
            Assert.True(handler is { IsSealed: true, IsNotPublic: true }, handler.Name);
            Assert.True(message is { IsSealed: true, IsPublic: true }, message.Name);
        }
    }

    [Fact]
    public void No_handler_calls_another_or_publishes()
    {
        var takers = Messages.Handlers.Where(h =>
            h.Handler.GetConstructors()
                .SelectMany(c => c.GetParameters())
                .Any(p => p.ParameterType.Namespace == nameof(MediatR))
        );
        Assert.Empty(takers.Select(t => t.Handler.Name));
    }

    [Fact]
    public void Validators_do_not_ask_the_database()
    {
        var validators = typeof(ICommand)
            .Assembly.GetTypes()
            .Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(IValidator)))
            .ToList();
        Assert.NotEmpty(validators);
        Assert.DoesNotContain(validators, AsksTheDatabase);
    }

    private static bool AsksTheDatabase(Type type) =>
        type.GetConstructors()
            .SelectMany(c => c.GetParameters())
            .Any(p => p.ParameterType.Namespace!.StartsWith(nameof(Marten), StringComparison.Ordinal));

    [Fact]
    public void Aggregates_have_no_public_setter_and_events_are_sealed_records()
    {
        var domain = typeof(AggregateRoot).Assembly.GetTypes();
        var aggregates = domain.Where(t => t.IsSubclassOf(typeof(AggregateRoot))).ToList();
        Assert.NotEmpty(aggregates);
        Assert.Empty(PublicSetters(aggregates));
        Assert.NotEmpty(PublicSetters([typeof(Open)]));

        var events = domain.Where(t => t.IsAssignableTo(typeof(IDomainEvent)) && t.IsClass).ToList();
        Assert.NotEmpty(events);
        Assert.Empty(events.Where(t => !t.IsSealed || t.GetMethod("<Clone>$") is null).Select(t => t.Name));
    }

    private static IEnumerable<Type> WithoutPermission(IEnumerable<Type> messages) =>
        messages.Where(t => t.GetCustomAttribute<RequiresAttribute>() is null);

    private static IEnumerable<string> PublicSetters(IEnumerable<Type> types) =>
        types.SelectMany(t =>
            t.GetProperties().Where(p => p.SetMethod is { IsPublic: true }).Select(p => $"{t.Name}.{p.Name}")
        );

    private sealed record Unguarded;

    private sealed class Open
    {
        public int Field { get; set; }
    }
}
