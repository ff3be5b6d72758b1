namespace Schulterschluss.Application.Networks.Files;

/// <summary>Writes a table as a file that <see cref="ITableReader"/> reads back the same.</summary>
public interface ITableWriter
{
    Task WriteAsync(
        Stream output,
        IReadOnlyList<string> header,
        IEnumerable<IReadOnlyList<string>> rows,
        CancellationToken ct
    );
}
