using System.ComponentModel.DataAnnotations;
using JasperFx;

namespace Schulterschluss.Infrastructure.Database;

/// <summary>
/// Section <c>Database</c>. All but <see cref="Schema"/> and <see cref="AutoCreate"/> concern the PostgreSQL the host brings along; with
/// <c>ConnectionStrings:Postgres</c> the connection string says everything else.
/// </summary>
public sealed class DatabaseOptions
{
    public const string Section = "Database";

    /// <summary>The schema that holds every table of the product.</summary>
    [RegularExpression(
        "^[a-z_][a-z0-9_]{0,50}$",
        ErrorMessage = "Database:Schema must be a lower-case SQL identifier."
    )]
    public string Schema { get; set; } = "schulterschluss";

    /// <summary>
    /// Whether the host brings the schema up to date itself. In production it does not: the command <c>schema</c> does.
    /// </summary>
    public AutoCreate AutoCreate { get; set; }

    /// <summary>
    /// The folder of the clusters, one subfolder for each major version. Without it: <c>.data/postgres</c> in the
    /// product's folder, or <c>/var/lib/schulterschluss</c> when the host runs as root.
    /// </summary>
    public string? DataFolder { get; set; }

    /// <summary>The port on 127.0.0.1; 0 takes a free one.</summary>
    [Range(0, 65535)]
    public int Port { get; set; }

    [Range(10, 10_000)]
    public int MaxConnections { get; set; } = 100;

    /// <summary>Connections the host holds at most; leaves room for whoever looks in with a client.</summary>
    [Range(1, 10_000)]
    public int MaxPoolSize { get; set; } = 50;

    /// <summary>Memory of the server for pages, in PostgreSQL's notation.</summary>
    [RegularExpression("^[0-9]{1,6}(kB|MB|GB)$", ErrorMessage = "Database:SharedBuffers looks like 128MB.")]
    public string SharedBuffers { get; set; } = "128MB";

    /// <summary>How long a start may take; recovery after a crash is part of it.</summary>
    [Range(1, 3600)]
    public int StartSeconds { get; set; } = 120;
}
