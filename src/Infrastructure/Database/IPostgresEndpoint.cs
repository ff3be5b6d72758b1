namespace Schulterschluss.Infrastructure.Database;

/// <summary>Where the product's database is reached.</summary>
public interface IPostgresEndpoint
{
    /// <summary>
    /// Valid for the life of the host: a server that had to be restarted comes back on the same port. The first to ask
    /// waits until the host's own server runs.
    /// </summary>
    /// <exception cref="PostgresUnavailableException">The host's own server cannot be started.</exception>
    string ConnectionString { get; }
}
