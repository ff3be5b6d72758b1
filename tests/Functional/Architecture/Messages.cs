using System.Reflection;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Functional.Architecture;

/// <summary>All commands and queries of the product, and who handles them.</summary>
internal static class Messages
{
    private static readonly Assembly Application = typeof(ICommand).Assembly;

    public static IReadOnlyList<Type> All { get; } =
    [
        .. Application
            .GetTypes()
            .Where(t => t is { IsAbstract: false, IsInterface: false } && t.GetInterfaces().Any(IsRequest)),
    ];

    public static IReadOnlyList<(Type Message, Type Handler)> Handlers { get; } =
    [
        .. Application
            .GetTypes()
            .Where(t => !t.IsAbstract)
            .SelectMany(t =>
                t.GetInterfaces()
                    .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequestHandler<,>))
                    .Select(i => (i.GenericTypeArguments[0], t))
            ),
    ];

    public static bool IsQuery(Type message) =>
        message.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IQuery<>));

    private static bool IsRequest(Type contract) =>
        contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IRequest<>);
}
