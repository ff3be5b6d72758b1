using Schulterschluss.Infrastructure.Database;

namespace Schulterschluss.Functional.Support;

/// <summary>The PostgreSQL programs that this machine offers the tests, as the host would find them.</summary>
internal static class TestBinaries
{
    public static async Task<IReadOnlyList<PostgresBinaries>> UsableAsync(CancellationToken ct)
    {
        var product = ProductFolder.Above(AppContext.BaseDirectory);
        var account = await UnprivilegedAccount.ForThisHostAsync(ct);
        var shared = account is null ? null : ProductFolder.WorldTraversable(product);
        if (shared is not null)
            WorldReadable.CreateFolder(shared);
        return await PostgresBinaries.FindAsync(
            new EmbeddedPackage(product),
            shared,
            PostgresBinaries.InstalledFolders(),
            ct
        );
    }

    public static Task<IReadOnlyList<PostgresBinaries>> InstalledAsync(CancellationToken ct) =>
        PostgresBinaries.FindAsync(package: null, copyTo: null, PostgresBinaries.InstalledFolders(), ct);
}
