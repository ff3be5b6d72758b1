using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Npgsql;
using Schulterschluss.Application.Reporting.Facts;
using Weasel.Core;
using Weasel.Postgresql.Tables;

namespace Schulterschluss.Infrastructure.Reporting;

/// <summary>
/// One kind of fact as a table: a column for each property of the record, so that whoever wants to check a figure can
/// do so in SQL, and reading a hundred thousand of them costs no JSON.
/// </summary>
internal abstract class FactTable(Type fact, string name, params IReadOnlyList<string> key)
{
    /// <summary>Names of columns; the database turns the elements of this array into rows.</summary>
    public static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter() },
    };

    public Type Fact => fact;
    public string Name => name;
    public IReadOnlyList<string> Key { get; } = [.. key.Select(ColumnOf)];
    public string Columns => string.Join(", ", Properties.Select(p => ColumnOf(p.Name!)));

    /// <summary>What facts are looked for by: the days beside the one that all have, and the things that they belong to.</summary>
    public IEnumerable<string> Indexed =>
        Properties
            .Where(p =>
                p.Name is nameof(VoucherFact.GrantId) or nameof(VoucherFact.ServiceId)
                && !Key.Contains(ColumnOf(p.Name))
            )
            .Concat(Days)
            .Select(p => ColumnOf(p.Name!));

    private IEnumerable<ParameterInfo> Days =>
        Properties.Where(p =>
            p.Name != nameof(IFact.Day)
            && (Nullable.GetUnderlyingType(p.ParameterType) ?? p.ParameterType) == typeof(DateOnly)
        );

    protected ParameterInfo[] Properties { get; } =
        fact.GetConstructors().Single(c => c.GetParameters().Length > 1).GetParameters();

    public static string ColumnOf(string property) => JsonNamingPolicy.SnakeCaseLower.ConvertName(property);

    public ISchemaObject In(string schema)
    {
        var table = new Table($"{schema}.{Name}");
        foreach (var property in Properties)
        {
            var column = table.AddColumn(ColumnOf(property.Name!), SqlTypeOf(property.ParameterType));
            if (Key.Contains(ColumnOf(property.Name!)) || property.Name == nameof(IFact.Sequence))
            {
                column.AsPrimaryKey();
            }
        }

        foreach (var column in Indexed)
        {
            table.Indexes.Add(new IndexDefinition($"ix_{Name}_{column}") { Columns = [column] });
        }

        return table;
    }

    private static string SqlTypeOf(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain.IsGenericType)
        {
            return $"{SqlTypeOf(plain.GetGenericArguments()[0])}[]";
        }

        return plain switch
        {
            _ when plain.IsEnum || plain == typeof(string) => "text",
            _ when plain == typeof(Guid) => "uuid",
            _ when plain == typeof(DateOnly) => "date",
            _ when plain == typeof(DateTimeOffset) => "timestamp with time zone",
            _ when plain == typeof(decimal) => "numeric",
            _ when plain == typeof(long) => "bigint",
            _ when plain == typeof(int) => "integer",
            _ when plain == typeof(bool) => "boolean",
            _ => throw new NotSupportedException($"A fact cannot hold a {plain}."),
        };
    }
}

internal sealed class FactTable<T>(string name, params IReadOnlyList<string> key) : FactTable(typeof(T), name, key)
    where T : class, IFact
{
    private Func<NpgsqlDataReader, T>? _read;

    /// <summary>The row that a reader stands on; it has the columns in the order of <see cref="FactTable.Columns"/>.</summary>
    public T Read(NpgsqlDataReader reader) => (_read ??= Compile())(reader);

    private Func<NpgsqlDataReader, T> Compile()
    {
        var reader = Expression.Parameter(typeof(NpgsqlDataReader));
        var values = Properties.Select((property, i) => ValueOf(reader, property.ParameterType, i));
        var create = Expression.New(typeof(T).GetConstructor([.. Properties.Select(p => p.ParameterType)])!, values);
        return Expression.Lambda<Func<NpgsqlDataReader, T>>(create, reader).Compile();
    }

    private static Expression ValueOf(ParameterExpression reader, Type type, int column)
    {
        var index = Expression.Constant(column);
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        Expression value =
            plain.IsEnum
                ? Expression.Call(typeof(EnumNames<>).MakeGenericType(plain), "Of", null, Field(typeof(string)))
            : plain.IsGenericType ? Field(plain.GetGenericArguments()[0].MakeArrayType())
            : Field(plain);
        return type.IsValueType && plain == type
            ? value
            : Expression.Condition(
                Expression.Call(reader, nameof(NpgsqlDataReader.IsDBNull), null, index),
                Expression.Default(type),
                Expression.Convert(value, type)
            );

        Expression Field(Type of) => Expression.Call(reader, nameof(NpgsqlDataReader.GetFieldValue), [of], index);
    }
}

internal static class EnumNames<T>
    where T : struct, Enum
{
    private static readonly Dictionary<string, T> Values = Enum.GetValues<T>()
        .ToDictionary(value => value.ToString(), StringComparer.Ordinal);

    public static T Of(string name) => Values[name];
}
