using System.Diagnostics;
using System.Text.RegularExpressions;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Story;

/// <summary>The script in the README, pasted into a shell as it stands there, against the product as a newcomer starts it.</summary>
public sealed partial class FollowingTheReadme
{
    [Fact]
    public async Task Leads_the_partnership_from_the_register_to_the_renewed_seal()
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(),
            "The script needs bash, curl and node."
        );
        await using var folder = await ClusterFolder.CreateAsync(Api.Stop);
        var state = Path.Combine(folder.Path, "shell.env");

        var first = await PlayAsync(folder, "2017-01-09", state);
        Assert.DoesNotContain(first, line => IsFailure(line));
        Assert.Contains(first, line => line.Contains("\"validUntil\":\"2019-01-31\"", StringComparison.Ordinal));

        var second = await PlayAsync(folder, "2018-11-05", state);
        var refused = Assert.Single(second, line => IsFailure(line));
        Assert.EndsWith("seal/decide-renewal", refused, StringComparison.Ordinal);
        Assert.Contains("70", refused, StringComparison.Ordinal);
        Assert.Contains(second, line => line.Contains("\"validUntil\":\"2022-01-31\"", StringComparison.Ordinal));
    }

    private static bool IsFailure(string line) =>
        Status().Match(line) is { Success: true } match && match.Groups["status"].Value[0] is not '2';

    /// <summary>Starts the product on a day, pastes the part of that day, and stops it again. Variables live on in a file.</summary>
    private static async Task<IReadOnlyList<string>> PlayAsync(ClusterFolder folder, string day, string state)
    {
        var settings = new Dictionary<string, string>
        {
            ["Database__DataFolder"] = Path.Combine(folder.Path, "data-of-the-story"),
            ["Demo__Today"] = day,
        };
        await using var host = await HostProcess.StartAsync(settings, "--demo", "--empty");
        await host.WhenReadyAsync();
        var script =
            $"touch '{state}'; source '{state}'\n{Block("tools")}\nHOST={host.Address.ToString().TrimEnd('/')}; API=$HOST/api/v1\n{Block(day)}\ndeclare -p N P A O W C > '{state}'\n";
        return await BashAsync(script);
    }

    private static string Block(string name)
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        var start = readme.IndexOf($"<!-- story: {name} -->", StringComparison.Ordinal);
        Assert.True(start >= 0, $"README has no part '{name}'.");
        return readme[start..].Split("```sh\n", 2)[1].Split("```", 2)[0];
    }

    private static async Task<IReadOnlyList<string>> BashAsync(string script)
    {
        using var bash = Process.Start(
            new ProcessStartInfo("bash", ["-s"])
            {
                WorkingDirectory = Repository.Root,
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        await bash.StandardInput.WriteAsync(script);
        bash.StandardInput.Close();
        var errors = bash.StandardError.ReadToEndAsync(Api.Stop);
        var output = await bash.StandardOutput.ReadToEndAsync(Api.Stop);
        await bash.WaitForExitAsync(Api.Stop);
        TestContext.Current.TestOutputHelper?.WriteLine(output);
        Assert.Equal("", await errors);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    [GeneratedRegex(@"(?<status>\d{3}) (POST|PUT) \S+$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Status();
}
