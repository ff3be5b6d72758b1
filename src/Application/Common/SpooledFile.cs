using System.Security.Cryptography;

namespace Schulterschluss.Application.Common;

/// <summary>
/// A file on its way in, put aside on disk: its hash must be known before anything is decided about it, and a message can
/// be compared with its repetition. Whoever made it disposes of it.
/// </summary>
public sealed class SpooledFile : IAsyncDisposable
{
    private const int HeadSize = 16;
    private readonly FileStream _file;
    private readonly byte[] _head;

    private SpooledFile(FileStream file, byte[] head, string sha256) =>
        (_file, _head, Size, Sha256) = (file, head, file.Length, sha256);

    /// <summary>Bytes.</summary>
    public long Size { get; }

    /// <summary>Hexadecimal.</summary>
    public string Sha256 { get; }

    /// <param name="maxSize">What is larger is read just far enough to be larger.</param>
    public static async Task<SpooledFile> ReadAsync(Stream source, long maxSize, CancellationToken ct)
    {
        var file = Create();
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var buffer = new byte[64 * 1024];
            int read;
            while (file.Length <= maxSize && (read = await source.ReadAsync(buffer, ct)) > 0)
            {
                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), ct);
            }

            file.Position = 0;
            var head = buffer[..await file.ReadAtLeastAsync(buffer.AsMemory(0, HeadSize), HeadSize, false, ct)];
            return new(file, head, Convert.ToHexStringLower(hash.GetCurrentHash()));
        }
        catch (Exception)
        {
            await file.DisposeAsync();
            throw;
        }
    }

    /// <summary>Its first bytes, which tell what it is.</summary>
    public ReadOnlySpan<byte> Head() => _head;

    /// <summary>The whole content, from its start; stays the property of this file.</summary>
    public Stream Content()
    {
        _file.Position = 0;
        return _file;
    }

    public ValueTask DisposeAsync() => _file.DisposeAsync();

    private static FileStream Create()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), options);
    }
}
