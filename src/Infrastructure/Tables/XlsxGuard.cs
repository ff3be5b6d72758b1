using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Infrastructure.Tables;

/// <summary>
/// Looks through a workbook before anything is made of it: how large it really is when unpacked, whatever its directory
/// says, and how many rows and columns it claims, because a reader fills up what is claimed.
/// </summary>
internal static class XlsxGuard
{
    private const int Megabyte = 1024 * 1024;
    private const int MaxUnpackedMegabytes = 64;
    private const int MaxParts = 1000;

    /// <exception cref="RefusedException">413</exception>
    /// <exception cref="InvalidDataException">No ZIP archive.</exception>
    public static void Check(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook, writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Count > MaxParts)
        {
            throw TooLarge();
        }

        var left = (long)MaxUnpackedMegabytes * Megabyte;
        foreach (var part in zip.Entries)
        {
            using var content = new Limited(part.Open(), left);
            CheckSheet(content);
            content.CopyTo(Stream.Null);
            left = content.Left;
        }
    }

    /// <summary>Any part may be the sheet. One that is no XML is none, and one that is damaged fails its reader, too.</summary>
    private static void CheckSheet(Stream part)
    {
        try
        {
            // DTDs and external entities are off by default.
            using var xml = XmlReader.Create(part, new XmlReaderSettings { CloseInput = false });
            Check(xml);
        }
        catch (XmlException)
        {
            // Nothing beyond this point will be read.
        }
    }

    private static void Check(XmlReader xml)
    {
        var (rows, cells) = (0, 0);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "dimension":
                    CheckReference(xml.GetAttribute("ref"));
                    break;
                case "row":
                    rows++;
                    cells = 0;
                    CheckNumber(Math.Max(rows, Number(xml.GetAttribute("r"))));
                    break;
                case "c":
                    CheckColumn(++cells);
                    CheckReference(xml.GetAttribute("r"));
                    break;
            }
        }
    }

    /// <summary>Of one cell, <c>B7</c>, or the last one of a range, <c>A1:B7</c>.</summary>
    private static void CheckReference(string? reference)
    {
        var last = reference.AsSpan()[(reference.AsSpan().IndexOf(':') + 1)..];
        var column = 0L;
        var letters = 0;
        while (letters < last.Length && char.IsAsciiLetter(last[letters]) && column <= TableReader.MaxColumns)
        {
            column = (column * 26) + (char.ToUpperInvariant(last[letters++]) - 'A' + 1);
        }

        CheckColumn(column);
        CheckNumber(Number(last[letters..]));
    }

    private static void CheckColumn(long column)
    {
        if (column > TableReader.MaxColumns)
        {
            throw TableReader.TooManyColumns();
        }
    }

    private static void CheckNumber(long row)
    {
        if (row > TableReader.MaxRows + 1)
        {
            throw TableReader.TooManyRows();
        }
    }

    private static long Number(ReadOnlySpan<char> text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static RefusedException TooLarge() =>
        new(413, "import.unpacked-too-large", "Too large when unpacked.", MaxUnpackedMegabytes);

    /// <summary>Counts what is really read.</summary>
    private sealed class Limited(Stream inner, long left) : Stream
    {
        public long Left { get; private set; } = left;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = inner.Read(buffer, offset, count);
            Left -= read;
            return Left >= 0 ? read : throw TooLarge();
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
