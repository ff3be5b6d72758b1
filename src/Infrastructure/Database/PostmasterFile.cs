using System.Diagnostics;
using System.Globalization;

namespace Schulterschluss.Infrastructure.Database;

/// <summary>What a server writes about itself into <c>postmaster.pid</c> of its data folder while it runs.</summary>
internal sealed record PostmasterFile(int ProcessId, int Port, bool IsReady)
{
    private const int PortLine = 3;
    private const int StatusLine = 7;

    public static string PathIn(string dataFolder) => Path.Combine(dataFolder, "postmaster.pid");

    public static PostmasterFile? Read(string dataFolder)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(PathIn(dataFolder));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }

        if (lines.Length <= PortLine || !int.TryParse(lines[0], CultureInfo.InvariantCulture, out var pid))
            return null;
        _ = int.TryParse(lines[PortLine], CultureInfo.InvariantCulture, out var port);
        return new PostmasterFile(pid, port, lines.Length > StatusLine && lines[StatusLine].Trim() == "ready");
    }

    /// <summary>
    /// Whether the process is a living server. After a restart of the machine its id may belong to any program; and
    /// below a container's first process nobody collects the dead, so that the id of a killed server stays in use.
    /// </summary>
    public static bool IsServer(int processId)
    {
        if (OperatingSystem.IsLinux())
        {
            try
            {
                // pid (name) state …
                var stat = File.ReadAllText($"/proc/{processId.ToString(CultureInfo.InvariantCulture)}/stat");
                return stat.Contains("(postgres)", StringComparison.Ordinal)
                    && stat[(stat.LastIndexOf(')') + 2)..][0] is not ('Z' or 'X');
            }
            catch (IOException)
            {
                return false;
            }
        }

        try
        {
            using var process = Process.GetProcessById(processId);
            return !process.HasExited && process.ProcessName == "postgres";
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>
    /// PostgreSQL takes a file that names any process for the sign of a running server, and does not start.
    /// </summary>
    public static void DeleteIfMisleading(string dataFolder)
    {
        if (Read(dataFolder) is not { } left || IsServer(left.ProcessId))
            return;
        try
        {
            using var process = Process.GetProcessById(left.ProcessId);
            File.Delete(PathIn(dataFolder));
        }
        catch (ArgumentException)
        {
            // No such process: PostgreSQL sees that itself, and checks for surviving sessions with the file's help.
        }
    }
}
