using System.ComponentModel.DataAnnotations;

namespace Schulterschluss.Infrastructure.Documents;

/// <summary>Section <c>Documents</c>.</summary>
public sealed class DocumentOptions
{
    public const string Section = "Documents";

    /// <summary>Node.js: a program of the search path, or its full path.</summary>
    [Required]
    public string Node { get; set; } = "node";

    /// <summary>How long one document may take.</summary>
    [Range(1, 600)]
    public int TimeoutSeconds { get; set; } = 30;
}
