namespace Schulterschluss.Application.Common.Rdf;

/// <summary>Writes statements as a document; in every format the same statements.</summary>
public interface IRdfWriter
{
    byte[] Write(RdfGraph graph, RdfFormat format);
}

public enum RdfFormat
{
    Turtle,
    JsonLd,
}
