using System.Text;
using Serilog;
using Serilog.Configuration;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;

namespace Schulterschluss.WebApi.Common;

/// <summary>
/// The log on standard output, written in batches: a line for itself is a system call behind one lock, which costs a
/// search as much as its own work. Lines appear within <see cref="Delay"/>; closing the log writes the rest.
/// </summary>
internal sealed class ConsoleLog(ITextFormatter formatter, Stream output) : IBatchedLogEventSink, IAsyncDisposable
{
    private const int BufferSize = 64 * 1024;

    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(50);

    private readonly StreamWriter _writer = new(output, new UTF8Encoding(false), BufferSize);

    public static LoggerConfiguration Add(LoggerSinkConfiguration writeTo, ITextFormatter formatter, Stream output) =>
        writeTo.Sink(
            new ConsoleLog(formatter, output),
            // A reader of the output that hangs must stop neither requests nor, by filling the memory, the host.
            new BatchingOptions { BufferingTimeLimit = Delay, QueueLimit = 100_000 }
        );

    public async Task EmitBatchAsync(IReadOnlyCollection<LogEvent> batch)
    {
        foreach (var line in batch)
        {
            formatter.Format(line, _writer);
        }

        await _writer.FlushAsync();
    }

    public ValueTask DisposeAsync() => _writer.DisposeAsync();
}
