using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;

namespace Schulterschluss.Performance.Load;

/// <summary>
/// One kept connection that knows just enough HTTP/1.1 to tell where an answer ends. Whatever the client computes is
/// taken from the two sides that are compared.
/// </summary>
internal sealed class RawConnection : IDisposable
{
    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;

    public RawConnection(Uri address)
    {
        socket.ReceiveTimeout = 60_000;
        socket.Connect(IPAddress.Loopback, address.Port);
    }

    /// <returns>The status of the answer, which was read to its end.</returns>
    public int Exchange(ReadOnlySpan<byte> request)
    {
        while (request.Length > 0)
        {
            request = request[socket.Send(request)..];
        }

        var head = ReadThrough("\r\n\r\n"u8);
        var status = Number(head["HTTP/1.1 ".Length..]);
        if (After(head, "\r\nContent-Length: "u8) is { Length: > 0 } length)
        {
            Skip(Number(length));
        }
        else if (After(head, "\r\nTransfer-Encoding: chunked"u8).Length > 0)
        {
            SkipChunks();
        }

        return status;
    }

    public void Dispose() => socket.Dispose();

    private static ReadOnlySpan<byte> After(ReadOnlySpan<byte> head, ReadOnlySpan<byte> field) =>
        head.IndexOf(field) is >= 0 and var at ? head[(at + field.Length)..] : [];

    private static int Number(ReadOnlySpan<byte> text) =>
        Utf8Parser.TryParse(text, out int number, out _) ? number : throw new InvalidDataException("No number.");

    private void SkipChunks()
    {
        const int LineEnd = 2;
        while (true)
        {
            var line = ReadThrough("\r\n"u8);
            if (!Utf8Parser.TryParse(line, out int size, out _, 'x'))
            {
                throw new InvalidDataException("No size of a chunk.");
            }

            Skip(size + LineEnd);
            if (size == 0)
            {
                return;
            }
        }
    }

    /// <returns>What was received up to and including the mark; valid until the next call.</returns>
    private ReadOnlySpan<byte> ReadThrough(ReadOnlySpan<byte> mark)
    {
        while (true)
        {
            if (buffer.AsSpan(start, end - start).IndexOf(mark) is >= 0 and var at)
            {
                var read = buffer.AsSpan(start, at + mark.Length);
                start += read.Length;
                return read;
            }

            Receive();
        }
    }

    private void Skip(int count)
    {
        while (end - start < count)
        {
            count -= end - start;
            start = end;
            Receive();
        }

        start += count;
    }

    private void Receive()
    {
        if (start == end)
        {
            start = end = 0;
        }
        else if (end == buffer.Length)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }

        var received = socket.Receive(buffer.AsSpan(end));
        end += received > 0 ? received : throw new IOException("The connection was closed.");
    }
}
