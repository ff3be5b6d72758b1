using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Infrastructure.Persistence;

/// <summary>
/// How the domain looks as JSON, without an attribute in the domain: private constructors and setters are used, and the
/// version stays out of the body, because the database keeps it.
/// </summary>
public static class JsonContracts
{
    public static void Apply(JsonSerializerOptions options)
    {
        options.Converters.Add(new ParsableConverter<DuePeriod>());
        options.Converters.Add(new ParsableConverter<MonthDay>());
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { UsePrivateMembers } };
    }

    private static void UsePrivateMembers(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object || type.Type.Assembly != typeof(AggregateRoot).Assembly)
        {
            return;
        }

        if (type.CreateObject is null && typeof(AggregateRoot).IsAssignableFrom(type.Type) && !type.Type.IsAbstract)
        {
            type.CreateObject = () => Activator.CreateInstance(type.Type, nonPublic: true)!;
        }

        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            var json = type.Properties[i];
            if (json.AttributeProvider is not PropertyInfo property)
            {
                continue;
            }

            if (property.DeclaringType == typeof(AggregateRoot) && property.Name == nameof(AggregateRoot.Version))
            {
                type.Properties.RemoveAt(i);
            }
            else if (json.Set is null && Declared(property).SetMethod is { } setter)
            {
                json.Set = Compiled(setter);
            }
        }
    }

    /// <summary>Every load of a document sets every member: by a delegate it takes a fraction of what reflection takes.</summary>
    private static Action<object, object?> Compiled(MethodInfo setter)
    {
        var (target, value) = (Expression.Parameter(typeof(object)), Expression.Parameter(typeof(object)));
        var call = Expression.Call(
            Expression.Convert(target, setter.DeclaringType!),
            setter,
            Expression.Convert(value, setter.GetParameters()[0].ParameterType)
        );
        return Expression.Lambda<Action<object, object?>>(call, target, value).Compile();
    }

    /// <summary>A private setter is visible only on the type that declares it.</summary>
    private static PropertyInfo Declared(PropertyInfo property) =>
        property.DeclaringType!.GetProperty(
            property.Name,
            BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic
        )!;
}

/// <summary>A value that is one text, for instance <c>2017-Q3</c>.</summary>
public sealed class ParsableConverter<T> : JsonConverter<T>
    where T : IParsable<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && T.TryParse(reader.GetString(), null, out var value)
            ? value
            : throw new JsonException(Messages.Get("unreadable"));

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
