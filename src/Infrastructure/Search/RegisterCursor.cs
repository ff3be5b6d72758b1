using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Infrastructure.Search;

/// <summary>
/// The place after the last item of a page, by value and not by number: whatever comes or goes before it, the next page
/// starts behind what was read.
/// </summary>
/// <param name="Search">Print of the search it belongs to.</param>
/// <param name="Major">What the order looks at first, see <see cref="RegisterOrder"/>; 0 where that is the name.</param>
internal sealed record RegisterCursor(ulong Search, int Major, Guid Id, string Name)
{
    private const int HeadLength = 8 + 4 + 16;
    private const int MaxLength = 2000;

    public override string ToString()
    {
        var bytes = new byte[HeadLength + Encoding.UTF8.GetByteCount(Name)];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, Search);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), Major);
        Id.TryWriteBytes(bytes.AsSpan(12));
        Encoding.UTF8.GetBytes(Name, bytes.AsSpan(HeadLength));
        return Base64Url.EncodeToString(bytes);
    }

    /// <exception cref="RefusedException">It is none of ours, or one of another search.</exception>
    public static RegisterCursor Read(string text, ulong search)
    {
        if (
            text.Length > MaxLength
            || !Base64Url.IsValid(text)
            || Base64Url.DecodeFromChars(text) is not { Length: >= HeadLength } bytes
            || BinaryPrimitives.ReadUInt64LittleEndian(bytes) != search
        )
        {
            throw new RefusedException(400, "cursor", "The cursor belongs to another search.");
        }

        return new(
            search,
            BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(8)),
            new Guid(bytes.AsSpan(12, 16)),
            Encoding.UTF8.GetString(bytes.AsSpan(HeadLength))
        );
    }
}
