using System.Text.Json;
using Schulterschluss.Application.Common.Rdf;

namespace Schulterschluss.Infrastructure.Rdf;

/// <summary>JSON-LD 1.1 whose context names the vocabularies and nothing else, so that every value says itself what it is.</summary>
internal static class JsonLd
{
    public static byte[] Write(RdfGraph graph)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteStartObject("@context");
            foreach (var space in RdfWriter.NamespacesOf(graph))
            {
                json.WriteString(space.Prefix, space.Address);
            }

            json.WriteEndObject();
            json.WriteStartArray("@graph");
            foreach (var resource in graph.Resources)
            {
                Write(json, resource.Id, resource.Type, resource.Statements);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter json, RdfIri? id, RdfName type, IEnumerable<RdfStatement> statements)
    {
        json.WriteStartObject();
        if (id is not null)
        {
            json.WriteString("@id", id.Value);
        }

        json.WriteString("@type", type.ToString());
        foreach (var property in statements.GroupBy(statement => statement.Property, statement => statement.Value))
        {
            json.WriteStartArray(property.Key.ToString());
            foreach (var value in property)
            {
                Write(json, value);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RdfTerm term)
    {
        if (term is RdfNode node)
        {
            Write(json, id: null, node.Type, node.Statements);
            return;
        }

        json.WriteStartObject();
        switch (term)
        {
            case RdfIri iri:
                json.WriteString("@id", iri.Value);
                break;
            case RdfLiteral literal:
                json.WriteString("@value", literal.Text);
                if (literal.Language is { } language)
                {
                    json.WriteString("@language", language);
                }
                else if (literal.Type is { } type)
                {
                    json.WriteString("@type", type.ToString());
                }

                break;
            default:
                throw new InvalidOperationException($"There is no form for {term.GetType().Name}.");
        }

        json.WriteEndObject();
    }
}
