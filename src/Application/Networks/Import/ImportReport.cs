using Schulterschluss.Application.Imports;

namespace Schulterschluss.Application.Networks.Import;

/// <summary>What became of the rows of a file that went into the register.</summary>
public sealed record ImportReport : FileReport
{
    /// <summary>
    /// Complete rows were listed at once, on the importer's word that the networks consent to their publication.
    /// </summary>
    public bool Publish { get; init; }

    /// <summary>The entries of the register that the rows became, or were already.</summary>
    public IReadOnlyList<ImportedNetwork> Networks { get; init; } = [];
}

public sealed record ImportedNetwork(int Row, Guid Id);
