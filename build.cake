#nullable enable
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Xml.Linq;

var target = Argument("target", "test");
// Whatever follows the target on the command line: for the product (run), the tests or the benchmarks.
var rest = Argument("arguments", "");
var onBuildServer = EnvironmentVariable("CI") == "true";

const string Configuration = "Release";
const string Solution = "Schulterschluss.slnx";
const string Framework = "net10.0";

var artifacts = Directory("artifacts");
(int Passed, int Failed, int Skipped)? tally = null;
var failures = new List<string>();

string Output(string project) =>
    $"{project}/bin/{Configuration}/{Framework}/Schulterschluss.{System.IO.Path.GetFileName(project)}.dll";

DotNetMSBuildSettings MSBuild() =>
    // A build server waits for every process that a step leaves behind.
    onBuildServer ? new DotNetMSBuildSettings { NodeReuse = false } : new DotNetMSBuildSettings();

void BuildProject(string path) =>
    DotNetBuild(
        path,
        new DotNetBuildSettings { Configuration = Configuration, NoRestore = true, MSBuildSettings = MSBuild() }
    );

void CheckFormat()
{
    if (StartProcess("dotnet", "csharpier check .") != 0)
        throw new CakeException("Run 'dotnet csharpier format .'.");
}

// Runs a program on this terminal and hands on the signals that are meant to end it, so that it can end in its own
// time: the product stops its PostgreSQL last.
int RunToItsEnd(string dll, string arguments, string workingDirectory)
{
    var start = new ProcessStartInfo("dotnet", $"\"{System.IO.Path.GetFullPath(dll)}\" {arguments}")
    {
        WorkingDirectory = workingDirectory,
        UseShellExecute = false,
    };
    using var process = System.Diagnostics.Process.Start(start)!;
    void HandOn(PosixSignalContext signal)
    {
        signal.Cancel = true;
        if (!IsRunningOnWindows())
            System.Diagnostics.Process.Start("kill", $"-TERM {process.Id}")?.Dispose();
    }
    using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, HandOn);
    using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, HandOn);
    using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, HandOn);
    process.WaitForExit();
    return process.ExitCode;
}

Task("Clean")
    .Does(() =>
    {
        CleanDirectories("{src,tests}/*/{bin,obj}");
        CleanDirectory(artifacts);
    });

Task("Restore")
    .Does(() =>
    {
        DotNetRestore(Solution, new DotNetRestoreSettings { MSBuildSettings = MSBuild() });

        RestorePackagesOfNode();
        CopyToPages();
    });

void RestorePackagesOfNode()
{
    // npm ci empties node_modules first, also below a product that runs from it: only when something has changed.
    var marker = new FileInfo("node_modules/.package-lock.json");
    if (!onBuildServer && marker.Exists && marker.LastWriteTimeUtc >= new FileInfo("package-lock.json").LastWriteTimeUtc)
        return;
    var npm =
        Context.Tools.Resolve(IsRunningOnWindows() ? "npm.cmd" : "npm")
        ?? throw new CakeException("Install Node.js 20 or later with npm: the pages and PostgreSQL come from there.");
    if (StartProcess(npm, "ci --ignore-scripts --no-audit --no-fund") != 0)
        throw new CakeException("npm ci has failed.");
}

// What the pages take from npm: the design system, its font (the Latin letters, in two weights) and the outlines of
// the Länder. Copied only when changed, so that the build sees nothing new where nothing is.
void CopyToPages()
{
    var pages = Directory("src/WebApi/wwwroot/lib");
    var files = new Dictionary<string, string>
    {
        ["@kern-ux/native/dist/kern.min.css"] = "kern.css",
        ["@fontsource/fira-sans/files/fira-sans-latin-400-normal.woff2"] = "fira-sans-400.woff2",
        ["@fontsource/fira-sans/files/fira-sans-latin-600-normal.woff2"] = "fira-sans-600.woff2",
        ["@svg-maps/germany/germany.svg"] = "germany.svg",
    };
    EnsureDirectoryExists(pages);
    foreach (var (source, name) in files)
    {
        var (from, to) = (new FileInfo($"node_modules/{source}"), new FileInfo($"{pages}/{name}"));
        if (!to.Exists || to.Length != from.Length || to.LastWriteTimeUtc < from.LastWriteTimeUtc)
            from.CopyTo(to.FullName, overwrite: true).LastWriteTimeUtc = from.LastWriteTimeUtc;
    }
}

Task("Format").Does(CheckFormat);

Task("Build").IsDependentOn("Restore").Does(() => BuildProject(Solution));

// Debian's browser, where it may be installed: the small one, if there is one. Elsewhere the browser tests look for one,
// and say what is missing.
void EnsureChromium()
{
    const string folder = "/usr/bin";
    const string small = "chromium-headless-shell";
    if (
        EnvironmentVariable("CHROMIUM") is not null
        || Environment.UserName != "root"
        || !System.IO.File.Exists($"{folder}/apt-get")
        || System.IO.File.Exists($"{folder}/{small}")
    )
        return;
    bool Install(string package) => StartProcess("apt-get", $"install -y -qq --no-install-recommends {package}") == 0;
    if (
        (StartProcess("apt-get", "update -qq") != 0 || !Install(small))
        && !System.IO.File.Exists($"{folder}/chromium")
        && !Install("chromium")
    )
        Warning("Chromium could not be installed.");
}

Task("Test")
    .IsDependentOn("Build")
    .Does(() =>
    {
        EnsureChromium();
        var (passed, failed, skipped) = (0, 0, 0);
        var projects = GetFiles("tests/*/*.csproj")
            .Select(file => file.GetFilenameWithoutExtension().ToString())
            .Where(name => name != "Performance")
            // Unit tests first: they fail the fastest.
            .OrderBy(name => name.EndsWith("UnitTests") ? 0 : 1)
            .ThenBy(name => name, StringComparer.Ordinal);
        foreach (var project in projects)
        {
            Information("{0}", project);
            var results = System.IO.Path.GetFullPath($"artifacts/tests/{project}");
            CleanDirectory(results);
            var arguments =
                $"--report-xunit-trx --report-xunit-trx-filename results.trx --results-directory \"{results}\" {rest}";
            // A filter may leave nothing to do for a project; without one that is a fault.
            if (rest.Length > 0)
                arguments += " --ignore-exit-code 8";
            var exitCode = RunToItsEnd(Output($"tests/{project}"), arguments, ".");

            var report = $"{results}/results.trx";
            var tests = System.IO.File.Exists(report)
                ? XDocument.Load(report).Descendants().Where(e => e.Name.LocalName == "UnitTestResult").ToList()
                : [];
            var outcomes = tests.Select(OutcomeOf).ToList();
            var failedHere = outcomes.Count(IsFailure);
            failures.AddRange(tests.Where(test => IsFailure(OutcomeOf(test))).Select(Failure));
            passed += outcomes.Count(o => o == "Passed");
            skipped += outcomes.Count(o => o == "NotExecuted");
            // A project that breaks outside a test, or never gets as far as a report, has failed as well.
            if (exitCode != 0 && failedHere == 0)
            {
                failures.Add($"{project} has ended with exit code {exitCode}.");
                failedHere = 1;
            }

            failed += failedHere;
        }
        tally = (passed, failed, skipped);
        if (failed > 0)
            throw new CakeException($"{failed} tests have failed.");
        if (onBuildServer)
            CheckFormat();
    });

string? OutcomeOf(XElement test) => (string?)test.Attribute("outcome");

// 'NotRunnable' is what is never part of a run, like the taking of pictures.
bool IsFailure(string? outcome) => outcome is not ("Passed" or "NotExecuted" or "NotRunnable");

// The test and the first line of why: the rest stands in the log above and in the report.
string Failure(XElement test)
{
    var message = test.Descendants().FirstOrDefault(e => e.Name.LocalName == "Message")?.Value.Trim() ?? "";
    return $"failed: {(string?)test.Attribute("testName")}: {message.Split('\n')[0]}";
}

Task("Run")
    .IsDependentOn("Restore")
    .Does(() =>
    {
        BuildProject("src/WebApi");
        var exitCode = RunToItsEnd(Output("src/WebApi"), $"{rest} --demo", "src/WebApi");
        if (exitCode != 0)
            throw new CakeException($"The product has ended with exit code {exitCode}.");
    });

Task("Bench")
    .IsDependentOn("Restore")
    .Does(() =>
    {
        BuildProject("tests/Performance");
        var arguments = rest;
        if (rest == "--pages")
        {
            // What a visitor loads is compressed when the product is published.
            Publish();
            arguments = $"--pages {artifacts}/publish";
        }
        if (RunToItsEnd(Output("tests/Performance"), arguments, ".") != 0)
            throw new CakeException("The benchmarks have failed.");
    });

// The pictures of the README, taken of the demonstration.
Task("Pictures")
    .IsDependentOn("Restore")
    .Does(() =>
    {
        BuildProject("tests/Browser");
        EnsureChromium();
        if (RunToItsEnd(Output("tests/Browser"), "--explicit only --filter-class *TakingPictures", ".") != 0)
            throw new CakeException("The pictures could not be taken.");
    });

Task("Publish").IsDependentOn("Restore").Does(Publish);

void Publish()
{
    var folder = artifacts + Directory("publish");
    CleanDirectory(folder);
    DotNetPublish(
        "src/WebApi",
        new DotNetPublishSettings
        {
            Configuration = Configuration,
            NoRestore = true,
            OutputDirectory = folder,
            MSBuildSettings = MSBuild(),
        }
    );
    // 'npm ci' in the published folder brings PostgreSQL along; with ConnectionStrings__Postgres it is not needed.
    CopyFiles("package*.json", folder);
}

try
{
    RunTarget(target);
}
finally
{
    // Whoever sees the end only sees what to look for.
    failures.ForEach(Console.WriteLine);
    if (tally is var (passed, failed, skipped))
        Console.WriteLine($"{passed} passed, {failed} failed" + (skipped > 0 ? $", {skipped} skipped" : ""));
}
