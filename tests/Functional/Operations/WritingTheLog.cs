using System.Globalization;
using System.Text;
using Schulterschluss.WebApi.Common;
using Serilog;
using Serilog.Core;
using Serilog.Formatting.Display;

namespace Schulterschluss.Functional.Operations;

public sealed class WritingTheLog
{
    private static readonly MessageTemplateTextFormatter Lines = new(
        "{Message}{NewLine}",
        CultureInfo.InvariantCulture
    );

    [Fact]
    public async Task Every_line_arrives_once_and_whole_however_many_write()
    {
        using var output = new MemoryStream();
        await using (var log = To(output))
        {
            Parallel.For(0, 30_000, number => log.Information("{Number}", number));
        }

        var lines = Encoding.UTF8.GetString(output.ToArray()).Split(Environment.NewLine)[..^1];
        Assert.Equal(
            Enumerable.Range(0, 30_000),
            lines.Select(line => int.Parse(line, CultureInfo.InvariantCulture)).Order()
        );
    }

    [Fact]
    public async Task A_line_is_written_without_waiting_for_the_next()
    {
        using var output = new Watched();
        await using var log = To(output);
        log.Information("alone");
        Assert.StartsWith(
            "alone",
            await output.First.Task.WaitAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    private static Logger To(Stream output) =>
        ConsoleLog.Add(new LoggerConfiguration().WriteTo, Lines, output).CreateLogger();

    private sealed class Watched : MemoryStream
    {
        public TaskCompletionSource<string> First { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            First.TrySetResult(Encoding.UTF8.GetString(buffer.Span));
            return ValueTask.CompletedTask;
        }
    }
}
