using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.Common.Tables;

/// <summary>The columns that a table may have.</summary>
public sealed class TableColumns
{
    private readonly Dictionary<string, TableColumn> _byHeader;

    /// <param name="all">In the order of an export.</param>
    /// <param name="required">Without these an import makes no sense.</param>
    /// <param name="missing">Code of the message that one of them is missing.</param>
    public TableColumns(IReadOnlyList<TableColumn> all, IReadOnlyList<TableColumn> required, string missing)
    {
        (All, Required, Missing) = (all, required, missing);
        _byHeader = all.SelectMany(column =>
                column.Aliases.Append(column.Header).Select(header => (Key(header), column))
            )
            .ToDictionary(StringComparer.Ordinal);
    }

    public IReadOnlyList<TableColumn> All { get; }
    public IReadOnlyList<TableColumn> Required { get; }
    public string Missing { get; }

    public TableColumn? Find(string header) => _byHeader.GetValueOrDefault(Key(header));

    /// <summary>The column behind a property path, for instance <c>Partners[2].Name</c>.</summary>
    public TableColumn? OfProperty(string path)
    {
        var end = path.AsSpan().IndexOfAny('.', '[');
        var property = end < 0 ? path : path[..end];
        return All.FirstOrDefault(column => column.Property == property);
    }

    /// <summary><c>Last_Confirmed on</c> and <c>lastConfirmedOn</c> are one header.</summary>
    private static string Key(string header) => string.Concat(FoldedName.Fold(header).Where(char.IsLetterOrDigit));
}
