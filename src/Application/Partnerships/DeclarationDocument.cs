namespace Schulterschluss.Application.Partnerships;

/// <summary>All that the document of a declaration says.</summary>
/// <param name="Language"><c>de</c> or <c>en</c>, for the words around the text.</param>
/// <param name="Network">Its name when the text was agreed; of a draft the present one.</param>
/// <param name="Office">Null where the operator is not configured.</param>
/// <param name="MadeOn">The day of the second signature; of a draft that of its last change.</param>
/// <param name="Versions">This text and those before it, the oldest first.</param>
public sealed record DeclarationDocument(
    string Language,
    string Network,
    string? Office,
    int Number,
    bool IsDraft,
    DateOnly MadeOn,
    DeclarationView Declaration,
    IReadOnlyList<VersionOfDeclaration> Versions
)
{
    public string FileName()
    {
        var name = (Language, Number) switch
        {
            ("de", 1) => "Partnerschaftserklärung",
            ("de", _) => FormattableString.Invariant($"Partnerschaftserklärung, Nachtrag {Number - 1}"),
            (_, 1) => "Declaration of partnership",
            _ => FormattableString.Invariant($"Declaration of partnership, amendment {Number - 1}"),
        };
        var draft = (IsDraft, Language) switch
        {
            (false, _) => "",
            (true, "de") => " (Entwurf)",
            _ => " (draft)",
        };
        return $"{name}{draft} - {Network}.pdf";
    }
}

/// <param name="AgreedOn">Null while it is a draft.</param>
public sealed record VersionOfDeclaration(int Number, DateOnly? AgreedOn, string Hash);

/// <summary>Writes the declaration for people to read, print and keep.</summary>
public interface IDeclarationWriter
{
    /// <summary>PDF/UA-1; the same document always gives the same bytes.</summary>
    /// <exception cref="Common.UnavailableException">What writes documents is not installed, or does not answer.</exception>
    Task<ReadOnlyMemory<byte>> WriteAsync(DeclarationDocument document, CancellationToken ct);
}

/// <summary>The office as a party to declarations: configuration section <c>Operator</c>.</summary>
public sealed class OfficeSettings
{
    public const string Section = "Operator";

    public string? Name { get; set; }
}
