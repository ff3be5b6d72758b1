using System.Globalization;
using System.Text;
using Schulterschluss.Application.Common.Rdf;

namespace Schulterschluss.Infrastructure.Rdf;

/// <summary>RDF 1.1 Turtle: a statement a line, things without an address in brackets.</summary>
internal static class Turtle
{
    private const string Indent = "    ";

    public static string Write(RdfGraph graph)
    {
        var text = new StringBuilder();
        foreach (var space in RdfWriter.NamespacesOf(graph))
        {
            text.Append(CultureInfo.InvariantCulture, $"@prefix {space.Prefix}: <{space.Address}> .\n");
        }

        foreach (var resource in graph.Resources)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n<{resource.Id.Value}> a {resource.Type}");
            Append(text, resource.Statements, Indent);
            text.Append(" .\n");
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, IReadOnlyList<RdfStatement> statements, string indent)
    {
        foreach (var (property, value) in statements)
        {
            text.Append(CultureInfo.InvariantCulture, $" ;\n{indent}{property} ");
            Append(text, value, indent);
        }
    }

    private static void Append(StringBuilder text, RdfTerm term, string indent)
    {
        switch (term)
        {
            case RdfIri iri:
                text.Append(CultureInfo.InvariantCulture, $"<{iri.Value}>");
                break;
            case RdfLiteral literal:
                AppendQuoted(text, literal.Text);
                text.Append(
                    literal switch
                    {
                        { Language: { } language } => $"@{language}",
                        { Type: { } type } => $"^^{type}",
                        _ => "",
                    }
                );
                break;
            case RdfNode node:
                text.Append(CultureInfo.InvariantCulture, $"[ a {node.Type}");
                Append(text, node.Statements, indent + Indent);
                text.Append(" ]");
                break;
            default:
                throw new InvalidOperationException($"There is no form for {term.GetType().Name}.");
        }
    }

    private static void AppendQuoted(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '\\' => text.Append(@"\\"),
                '"' => text.Append("\\\""),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                _ when char.IsControl(c) => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }
}
