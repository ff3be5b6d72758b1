using Marten;
using Marten.Schema;
using Schulterschluss.Application.Grants.Import;
using Schulterschluss.Domain.Grants;

namespace Schulterschluss.Infrastructure.Persistence;

internal sealed class GrantMapping : IModuleMapping
{
    public void Configure(StoreOptions options)
    {
        options
            .Aggregate<Grant>()
            .UniqueIndex(UniqueIndexType.Computed, "ux_grant_notice_number", g => g.Content.NoticeNumber);
        options.Aggregate<Voucher>().Index(v => v.GrantId).Index(v => v.Content.Date).Index(v => v.Status);
        options.Schema.For<VoucherImportReport>().Index(r => r.GrantId);

        options.Events.MapEventType<GrantAwarded>("grant_awarded");
        options.Events.MapEventType<GrantAmended>("grant_amended");
        options.Events.MapEventType<DrawdownRecorded>("drawdown_recorded");
        options.Events.MapEventType<DrawdownWithdrawn>("drawdown_withdrawn");

        options.Events.MapEventType<VoucherRecorded>("voucher_recorded");
        options.Events.MapEventType<VoucherApproved>("voucher_approved");
        options.Events.MapEventType<VoucherDeclined>("voucher_declined");
        options.Events.MapEventType<VoucherCorrected>("voucher_corrected");
        options.Events.MapEventType<VoucherCancelled>("voucher_cancelled");
    }
}
