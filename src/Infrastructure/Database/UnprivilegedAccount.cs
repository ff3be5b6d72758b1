namespace Schulterschluss.Infrastructure.Database;

/// <summary>PostgreSQL refuses to run as root. A host that is root lends it another account; any other runs it as itself.</summary>
internal sealed record UnprivilegedAccount(string Name)
{
    private const string OwnName = "schulterschluss";

    /// <returns>Null when the host is not root and needs no other account.</returns>
    public static async Task<UnprivilegedAccount?> ForThisHostAsync(CancellationToken ct)
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
            return null;

        var known = File.ReadLines("/etc/passwd").Select(line => line.Split(':')[0]).ToHashSet(StringComparer.Ordinal);
        string[] preferred = ["postgres", OwnName, "nobody"];
        if (Array.Find(preferred, known.Contains) is { } existing)
            return new UnprivilegedAccount(existing);

        var created = await PostgresTool.RunAsync(
            "useradd",
            ["--system", "--no-create-home", "--shell", "/bin/false", OwnName],
            account: null,
            "/",
            TimeSpan.FromSeconds(30),
            ct
        );
        return created.Succeeded
            ? new UnprivilegedAccount(OwnName)
            : throw new PostgresUnavailableException(
                "PostgreSQL does not run as root, and there is no account to lend it. Create one "
                    + $"(useradd --system {OwnName}), start the host as an ordinary user, or set ConnectionStrings__Postgres. "
                    + created.Output
            );
    }

    public async Task OwnAsync(string path, CancellationToken ct)
    {
        var result = await PostgresTool.RunAsync(
            "chown",
            ["-R", Name, path],
            account: null,
            "/",
            TimeSpan.FromMinutes(1),
            ct
        );
        if (!result.Succeeded)
            throw new PostgresUnavailableException($"{path} cannot be handed to the account {Name}: {result.Output}");
    }
}
