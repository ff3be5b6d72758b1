using Schulterschluss.Application.Common;
using Schulterschluss.Application.Grants.Files;
using Schulterschluss.Application.Imports;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Grants;

namespace Schulterschluss.Application.Grants.Import;

/// <summary>
/// Takes rows among the vouchers of a grant, one after the other, and says of each what became of it. Whoever runs it
/// decides whether they are stored.
/// </summary>
internal sealed class VoucherImport(
    Grant grant,
    KnownVouchers known,
    VoucherDraftValidator validator,
    INewIds ids,
    string importer
)
{
    private readonly ImportTally _tally = new();
    private readonly List<ImportedVoucher> _vouchers = [];
    private readonly List<Voucher> _taken = [];
    private readonly Dictionary<VoucherKey, int> _rowOfKey = [];

    /// <summary>What is new.</summary>
    public IReadOnlyList<Voucher> Taken => _taken;

    public void Take(VoucherRow row) => _tally.Take(row, Judge(row));

    public VoucherImportReport Report(VoucherImportReport head) =>
        _tally.Into(head) with
        {
            Vouchers = head.DryRun ? [] : _vouchers,
        };

    private RowOutcome Judge(VoucherRow row)
    {
        // A cell that could not be read is empty for the validator; what is wrong with it was said already.
        row.Add(
            Finding
                .OfFaults(validator.Validate(row.Read), VoucherColumn.Table)
                .Where(fault => !row.Findings.Any(told => told.Column == fault.Column))
                .ToList()
        );
        if (row.IsRejected)
        {
            return RowOutcome.Rejected;
        }

        var content = row.Read.ToContent();
        if (!_rowOfKey.TryAdd(content.Key(), row.Number))
        {
            return Reject(row, "import.repeated", _rowOfKey[content.Key()]);
        }

        var same = row.Id is { } id ? known.Find(id) : known.Find(content.Key());
        if (row.Id is { } given && same is null)
        {
            row.Add(Finding.Of(Severity.Rejection, VoucherColumn.Id, "import.no-id", given));
            return RowOutcome.Rejected;
        }

        if (same is not null && same.Content == content)
        {
            _vouchers.Add(new(row.Number, same.Id));
            return RowOutcome.Unchanged;
        }

        return row.Id is null ? Record(row, content, same?.Id) : Reject(row, "import.voucher-differs", same!.Id);
    }

    private RowOutcome Record(VoucherRow row, VoucherContent content, Guid? duplicateOf)
    {
        var ground = new VoucherGround(duplicateOf, content.ServiceId is { } service && known.IsDelivered(service));
        try
        {
            var voucher = Voucher.Record(ids.Next(), grant, content, ground, importer, overrideReason: null);
            _taken.Add(voucher);
            _vouchers.Add(new(row.Number, voucher.Id));
            return row.HasWarnings ? RowOutcome.Warning : RowOutcome.Imported;
        }
        catch (BrokenRuleException refused)
        {
            row.Add(refused.Rules.Select(rule => Finding.Of(Severity.Rejection, VoucherColumn.OfRule(rule), rule)));
            return RowOutcome.Rejected;
        }
    }

    private static RowOutcome Reject(VoucherRow row, string code, object about)
    {
        row.Add(Finding.Of(Severity.Rejection, VoucherColumn.DocumentRef, code, about));
        return RowOutcome.Rejected;
    }
}
