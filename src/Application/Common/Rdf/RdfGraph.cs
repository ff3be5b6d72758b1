namespace Schulterschluss.Application.Common.Rdf;

/// <summary>Statements about things (RDF 1.1), before they are written in one form or another.</summary>
public sealed record RdfGraph(IReadOnlyList<RdfResource> Resources);

/// <summary>A vocabulary: what its names begin with, and the short form of that.</summary>
public sealed record RdfNamespace(string Prefix, string Address)
{
    /// <param name="local">Letters and digits: it is written as it is.</param>
    public RdfName this[string local] => new(this, local);
}

public sealed record RdfName(RdfNamespace Namespace, string Local)
{
    public override string ToString() => $"{Namespace.Prefix}:{Local}";
}

/// <summary>A thing with an address, and what is said of it.</summary>
public sealed record RdfResource(RdfIri Id, RdfName Type, IReadOnlyList<RdfStatement> Statements);

public sealed record RdfStatement(RdfName Property, RdfTerm Value);

/// <summary>What a statement says: an address, a text, or a thing described in its place.</summary>
public abstract record RdfTerm;

/// <summary>An absolute address. What may not stand in one is encoded, the same way for every form.</summary>
public sealed record RdfIri : RdfTerm
{
    private const string Forbidden = "<>\"{}|^`\\";

    /// <exception cref="ArgumentException">It is no absolute address.</exception>
    public RdfIri(string value)
    {
        if (!Uri.TryCreate(value, UriKind.Absolute, out _))
        {
            throw new ArgumentException($"'{value}' is no absolute address.", nameof(value));
        }

        Value = string.Concat(
            value.Select(c => c <= ' ' || Forbidden.Contains(c, StringComparison.Ordinal) ? Uri.HexEscape(c) : $"{c}")
        );
    }

    public string Value { get; }
}

/// <param name="Language">Of the text, for instance <c>de</c>.</param>
/// <param name="Type">Of a value that is no text, for instance <c>xsd:date</c>. Never together with a language.</param>
public sealed record RdfLiteral(string Text, string? Language = null, RdfName? Type = null) : RdfTerm;

/// <summary>A thing without an address of its own.</summary>
public sealed record RdfNode(RdfName Type, IReadOnlyList<RdfStatement> Statements) : RdfTerm;
