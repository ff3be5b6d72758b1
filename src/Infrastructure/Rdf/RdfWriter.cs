using System.Text;
using Schulterschluss.Application.Common.Rdf;

namespace Schulterschluss.Infrastructure.Rdf;

internal sealed class RdfWriter : IRdfWriter
{
    public byte[] Write(RdfGraph graph, RdfFormat format) =>
        format == RdfFormat.Turtle ? Encoding.UTF8.GetBytes(Turtle.Write(graph)) : JsonLd.Write(graph);

    /// <summary>The vocabularies that a graph speaks, for the head of its document.</summary>
    public static IEnumerable<RdfNamespace> NamespacesOf(RdfGraph graph) =>
        graph
            .Resources.SelectMany(resource => NamesIn(resource.Type, resource.Statements))
            .Select(name => name.Namespace)
            .Distinct()
            .OrderBy(space => space.Prefix, StringComparer.Ordinal);

    private static IEnumerable<RdfName> NamesIn(RdfName type, IEnumerable<RdfStatement> statements) =>
        statements
            .SelectMany(statement =>
                statement.Value switch
                {
                    RdfNode node => NamesIn(node.Type, node.Statements),
                    RdfLiteral { Type: { } valueType } => [valueType],
                    _ => [],
                }
            )
            .Concat(statements.Select(statement => statement.Property))
            .Append(type);
}
