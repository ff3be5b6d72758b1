namespace Schulterschluss.Infrastructure.Database;

/// <summary>Folders and files that the account PostgreSQL runs as can read, whatever the umask of root is.</summary>
internal static class WorldReadable
{
    private const UnixFileMode Read = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Pass = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    public static void CreateFolder(string path)
    {
        Directory.CreateDirectory(path);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, Read | Pass | UnixFileMode.UserWrite);
    }

    public static void Copy(string from, string to)
    {
        File.Copy(from, to);
        if (OperatingSystem.IsWindows())
            return;
        var runs = File.GetUnixFileMode(from).HasFlag(UnixFileMode.UserExecute);
        File.SetUnixFileMode(to, UnixFileMode.UserWrite | Read | (runs ? Pass : UnixFileMode.None));
    }

    public static void Open(string file)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserWrite | Read);
    }
}
