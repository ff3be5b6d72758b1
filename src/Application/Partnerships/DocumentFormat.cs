namespace Schulterschluss.Application.Partnerships;

/// <summary>What is taken as a document. The content alone tells what it is, neither a name nor a declared type.</summary>
internal sealed record DocumentFormat(string MediaType, IReadOnlyList<string> Extensions, byte[] Signature)
{
    private static readonly IReadOnlyList<DocumentFormat> All =
    [
        new("application/pdf", [".pdf"], "%PDF-"u8.ToArray()),
        new("image/png", [".png"], [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]),
        new("image/jpeg", [".jpg", ".jpeg"], [0xFF, 0xD8, 0xFF]),
    ];

    /// <summary>Null for anything else.</summary>
    public static DocumentFormat? Of(ReadOnlySpan<byte> head)
    {
        foreach (var format in All)
        {
            if (head.StartsWith(format.Signature))
            {
                return format;
            }
        }

        return null;
    }

    /// <summary>The name, with an ending that says what the file is.</summary>
    public string Named(string fileName) =>
        Extensions.Contains(Path.GetExtension(fileName), StringComparer.OrdinalIgnoreCase)
            ? fileName
            : fileName + Extensions[0];
}
