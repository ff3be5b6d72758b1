using System.Globalization;
using System.Text.RegularExpressions;

namespace Schulterschluss.Infrastructure.Database;

/// <summary>The programs of one PostgreSQL: <c>initdb</c>, <c>pg_ctl</c> and <c>postgres</c>.</summary>
internal sealed partial record PostgresBinaries(string BinFolder, int Major)
{
    /// <summary>The first whose <c>initdb</c> knows ICU, and with it German sorting, as a cluster's default.</summary>
    private const int OldestMajor = 15;

    public string this[string program] =>
        Path.Combine(BinFolder, OperatingSystem.IsWindows() ? $"{program}.exe" : program);

    /// <summary>
    /// All that can be used here, the preferred first: the npm package's, then the installed ones from the newest on.
    /// </summary>
    /// <param name="package">Null leaves the npm package out.</param>
    /// <param name="copyTo">When given, the package's programs are run from a copy below this folder.</param>
    public static async Task<IReadOnlyList<PostgresBinaries>> FindAsync(
        EmbeddedPackage? package,
        string? copyTo,
        IEnumerable<string> installed,
        CancellationToken ct
    )
    {
        var found = new List<PostgresBinaries>();
        if (package is { IsInstalled: true })
        {
            var folder = copyTo is null ? package.BinFolder() : package.BinFolderCopiedTo(copyTo);
            if (await ProbeAsync(folder, ct) is { } embedded)
                found.Add(embedded);
        }

        var others = new List<PostgresBinaries>();
        foreach (var folder in installed.Distinct(StringComparer.Ordinal))
        {
            if (await ProbeAsync(folder, ct) is { } binaries)
                others.Add(binaries);
        }
        found.AddRange(others.DistinctBy(b => b.Major).OrderByDescending(b => b.Major));
        return found;
    }

    /// <summary>Where packages of Debian, Red Hat, Homebrew and the Windows installer put it, and the search path.</summary>
    public static IEnumerable<string> InstalledFolders()
    {
        (string Parent, string Pattern)[] places =
        [
            ("/usr/lib/postgresql", "*"),
            ("/usr", "pgsql-*"),
            ("/opt/homebrew/opt", "postgresql@*"),
            ("/usr/local/opt", "postgresql@*"),
            (Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "PostgreSQL"), "*"),
        ];
        var packaged = places
            .Where(place => Directory.Exists(place.Parent))
            .SelectMany(place => Directory.EnumerateDirectories(place.Parent, place.Pattern))
            .Select(folder => Path.Combine(folder, "bin"));
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(
            Path.PathSeparator,
            StringSplitOptions.RemoveEmptyEntries
        );
        return packaged.Concat(onPath);
    }

    /// <summary>
    /// Data can only be read by the major version that wrote it: of all usable programs those win that belong to the
    /// data already there.
    /// </summary>
    public static PostgresBinaries Choose(IReadOnlyList<PostgresBinaries> usable, string clustersFolder)
    {
        if (usable.Count == 0)
            throw new PostgresUnavailableException(
                "There is no PostgreSQL to start. Run 'npm ci' in the product's folder (it brings PostgreSQL 18 along; "
                    + $"not with --omit=optional), install PostgreSQL {OldestMajor} or newer, or set ConnectionStrings__Postgres."
            );

        var withData = MajorsWithData(clustersFolder);
        if (withData.Count == 0)
            return usable[0];
        return usable.FirstOrDefault(b => withData.Contains(b.Major))
            ?? throw new PostgresUnavailableException(
                $"{clustersFolder} holds the data of PostgreSQL {string.Join(", ", withData)}, but here is only PostgreSQL "
                    + $"{string.Join(", ", usable.Select(b => b.Major))}. Install the former to go on with that data, or move "
                    + "the folder away to start afresh."
            );
    }

    private static HashSet<int> MajorsWithData(string clustersFolder) =>
        !Directory.Exists(clustersFolder)
            ? []
            :
            [
                .. Directory
                    .EnumerateDirectories(clustersFolder)
                    .Where(PostgresCluster.HoldsData)
                    .Select(folder =>
                        int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var m) ? m : 0
                    )
                    .Where(major => major > 0),
            ];

    private static async Task<PostgresBinaries?> ProbeAsync(string binFolder, CancellationToken ct)
    {
        var binaries = new PostgresBinaries(Path.GetFullPath(binFolder), 0);
        string[] needed = ["initdb", "pg_ctl", "postgres"];
        if (!needed.All(program => File.Exists(binaries[program])))
            return null;
        var answer = await PostgresTool.RunAsync(
            binaries["postgres"],
            ["--version"],
            account: null,
            binaries.BinFolder,
            TimeSpan.FromSeconds(30),
            ct
        );
        var version = VersionPattern().Match(answer.Output);
        return
            answer.Succeeded
            && version.Success
            && int.Parse(version.Groups["major"].Value, CultureInfo.InvariantCulture) is >= OldestMajor and var major
            ? binaries with
            {
                Major = major,
            }
            : null;
    }

    [GeneratedRegex(@"\(PostgreSQL\) (?<major>\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VersionPattern();
}
