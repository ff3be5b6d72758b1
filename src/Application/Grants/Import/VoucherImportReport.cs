using Schulterschluss.Application.Imports;

namespace Schulterschluss.Application.Grants.Import;

/// <summary>What became of the rows of a file of vouchers.</summary>
public sealed record VoucherImportReport : FileReport
{
    public Guid GrantId { get; init; }

    /// <summary>The vouchers that the rows became, or were already.</summary>
    public IReadOnlyList<ImportedVoucher> Vouchers { get; init; } = [];
}

public sealed record ImportedVoucher(int Row, Guid Id);
