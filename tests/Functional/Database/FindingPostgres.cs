using Schulterschluss.Functional.Support;
using Schulterschluss.Infrastructure.Database;

namespace Schulterschluss.Functional.Database;

public sealed class FindingPostgres : IAsyncLifetime
{
    private ClusterFolder folder = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => folder = await ClusterFolder.CreateAsync(Ct);

    public async ValueTask DisposeAsync() => await folder.DisposeAsync();

    [Fact]
    public async Task Without_the_npm_package_an_installed_server_is_used()
    {
        var installed = await TestBinaries.InstalledAsync(Ct);
        Assert.SkipWhen(installed.Count == 0, "No PostgreSQL is installed on this machine.");

        var usable = await PostgresBinaries.FindAsync(
            new EmbeddedPackage(folder.Path),
            folder.Path,
            PostgresBinaries.InstalledFolders(),
            Ct
        );
        Assert.Equal(installed, usable);
        Assert.Equal(usable[0], PostgresBinaries.Choose(usable, folder.Path));
    }

    [Fact]
    public async Task With_no_server_at_all_the_message_says_what_to_run()
    {
        var usable = await PostgresBinaries.FindAsync(new EmbeddedPackage(folder.Path), folder.Path, [folder.Path], Ct);

        var error = Assert.Throws<PostgresUnavailableException>(() => PostgresBinaries.Choose(usable, folder.Path));
        Assert.Contains("npm ci", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Data_of_an_installed_server_is_not_left_behind_for_a_newer_one()
    {
        HoldData(15);
        PostgresBinaries[] usable = [new("/new", 18), new("/old", 15)];
        Assert.Equal(15, PostgresBinaries.Choose(usable, folder.Path).Major);

        HoldData(18);
        Assert.Equal(18, PostgresBinaries.Choose(usable, folder.Path).Major);
    }

    [Fact]
    public void Data_of_a_version_that_is_not_here_is_refused_by_name()
    {
        HoldData(17);
        var error = Assert.Throws<PostgresUnavailableException>(() =>
            PostgresBinaries.Choose([new PostgresBinaries("/new", 18)], folder.Path)
        );
        Assert.Contains("PostgreSQL 17", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_libraries_links_that_npm_leaves_out_are_made()
    {
        var native = Path.Combine(new EmbeddedPackage(folder.Path).Folder, "native");
        Directory.CreateDirectory(Path.Combine(native, "bin"));
        Directory.CreateDirectory(Path.Combine(native, "lib"));
        File.WriteAllText(Path.Combine(native, "lib", "libpq.so.5.18"), "library");
        File.WriteAllText(
            Path.Combine(native, "pg-symlinks.json"),
            """[{"source":"native/lib/libpq.so.5.18","target":"native/lib/libpq.so.5"}]"""
        );
        File.WriteAllText(Path.Combine(native, "..", "package.json"), """{"version":"18.4.0"}""");
        var package = new EmbeddedPackage(folder.Path);

        foreach (var bin in new[] { package.BinFolderCopiedTo(folder.Path), package.BinFolder(), package.BinFolder() })
            Assert.Equal("library", File.ReadAllText(Path.Combine(bin, "..", "lib", "libpq.so.5")));
    }

    private void HoldData(int major)
    {
        var data = Path.Combine(folder.Path, FormattableString.Invariant($"{major}"), "data");
        Directory.CreateDirectory(data);
        File.WriteAllText(Path.Combine(data, "PG_VERSION"), FormattableString.Invariant($"{major}"));
    }
}
