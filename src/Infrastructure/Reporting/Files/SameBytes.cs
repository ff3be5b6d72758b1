using System.IO.Compression;

namespace Schulterschluss.Infrastructure.Reporting.Files;

/// <summary>An archive without the time at which it was written: the same contents give the same bytes.</summary>
internal static class SameBytes
{
    /// <summary>The earliest that the format knows.</summary>
    private static readonly DateTimeOffset Never = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] OfArchive(Stream archive)
    {
        using var output = new MemoryStream();
        using (var to = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        using (var from = new ZipArchive(archive, ZipArchiveMode.Read, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                var copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = Never;
                using var source = entry.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        }

        return output.ToArray();
    }
}
