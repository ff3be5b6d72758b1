using System.Diagnostics;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Partnerships;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Partnerships;
using Schulterschluss.Functional.Support;
using Schulterschluss.Infrastructure.Documents;

namespace Schulterschluss.Functional.Documents;

public sealed class KeepingTheTypesetterGoing
{
    [Fact]
    public async Task One_that_was_killed_is_replaced_for_the_next_document()
    {
        using var documents = Typesetter();
        var before = await WriteAsync(documents, Sample(2));
        var killed = documents.ProcessId!.Value;
        using (var process = Process.GetProcessById(killed))
        {
            process.Kill();
            await process.WaitForExitAsync(Api.Stop);
        }

        var after = await WriteAsync(documents, Sample(2));
        Assert.NotEqual(killed, documents.ProcessId);
        Assert.Equal(before, after);
    }

    [Fact]
    public async Task One_that_hangs_is_given_up_and_replaced()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Nothing there halts a process.");
        using var documents = Typesetter(new() { TimeoutSeconds = 3 });
        await WriteAsync(documents, Sample(2));
        using (var halt = Process.Start("kill", ["-STOP", $"{documents.ProcessId}"]))
        {
            await halt.WaitForExitAsync(Api.Stop);
        }

        var refused = await Assert.ThrowsAsync<UnavailableException>(() => WriteAsync(documents, Sample(2)));
        Assert.Contains("3 s", refused.Message, StringComparison.Ordinal);
        await WriteAsync(documents, Sample(2));
    }

    [Fact]
    public async Task Who_no_longer_waits_leaves_no_answer_behind_for_the_next()
    {
        using var documents = Typesetter();
        var expected = await WriteAsync(documents, Sample(2));
        using var patience = new CancellationTokenSource();
        var abandoned = documents.WriteAsync("declaration", Sample(200), Sample(200).MadeOn, patience.Token);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => abandoned);

        Assert.Equal(expected, await WriteAsync(documents, Sample(2)));
    }

    [Fact]
    public async Task It_ends_with_the_host()
    {
        var documents = Typesetter();
        await WriteAsync(documents, Sample(2));
        using var process = Process.GetProcessById(documents.ProcessId!.Value);
        documents.Dispose();
        await process.WaitForExitAsync(Api.Stop);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => WriteAsync(documents, Sample(2)));
        Assert.Null(documents.ProcessId);
    }

    [Fact]
    public async Task Without_Node_the_log_says_what_to_install()
    {
        var log = new List<string>();
        using var documents = new TypstDocuments(
            Options.Create(new DocumentOptions { Node = "no-such-program" }),
            new HostingEnvironment { ContentRootPath = AppContext.BaseDirectory },
            new ListLogger(log)
        );
        await Assert.ThrowsAsync<UnavailableException>(() => WriteAsync(documents, Sample(2)));
        Assert.Contains(log, line => line.Contains("Install Node.js", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_hundred_measures_fill_pages_that_all_name_both_sides()
    {
        using var documents = Typesetter();
        using var pdf = new PdfFile(await WriteAsync(documents, Sample(200)));

        var letters = pdf.AllLetters();
        Assert.All(
            Sample(200).Declaration.Measures,
            m => Assert.Contains(PdfFile.Letters(m.Text), letters, StringComparison.Ordinal)
        );
        var pages = Enumerable.Range(1, pdf.Pages).Select(pdf.LettersOf).ToList();
        var withMeasures = pages.Where(p => p.Contains("Messgröße", StringComparison.Ordinal)).ToList();
        Assert.True(withMeasures.Count > 10);
        Assert.All(
            withMeasures,
            page => Assert.Contains(PdfFile.Letters("Das Büro übernimmt"), page, StringComparison.Ordinal)
        );
    }

    private static DeclarationDocument Sample(int measures)
    {
        var term = new DateRange(new(2017, 1, 9), new(2020, 1, 8));
        var view = new DeclarationView(
            1,
            new string('a', 64),
            term.From,
            [new("g1", "Mehr Ausbildung im Verbund")],
            [
                .. Enumerable
                    .Range(1, measures)
                    .Select(i => new PlannedMeasure(
                        FormattableString.Invariant($"m{i}"),
                        i % 3 == 0 ? Side.Office : Side.Network,
                        FormattableString.Invariant($"Maßnahme {i}: gemeinsam beraten, gemeinsam ausbilden, berichten"),
                        "g1",
                        DuePeriod.Quarter(2017 + (i % 3), 1 + (i % 4)),
                        "Zahl der beteiligten Betriebe"
                    )),
            ],
            term,
            "",
            []
        );
        return new(
            "de",
            "Ein Netzwerk",
            "Das Büro",
            1,
            IsDraft: false,
            term.From,
            view,
            [new(1, term.From, view.Hash)]
        );
    }

    private static Task<byte[]> WriteAsync(TypstDocuments documents, DeclarationDocument document) =>
        documents.WriteAsync("declaration", document, document.MadeOn, Api.Stop);

    private static TypstDocuments Typesetter(DocumentOptions? options = null) =>
        new(
            Options.Create(options ?? new DocumentOptions()),
            new HostingEnvironment { ContentRootPath = AppContext.BaseDirectory },
            new ListLogger([])
        );

    private sealed class ListLogger(List<string> lines) : ILogger<TypstDocuments>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => lines.Add(formatter(state, exception));
    }
}
