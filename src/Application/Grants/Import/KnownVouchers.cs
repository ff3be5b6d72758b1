using Marten;
using Schulterschluss.Application.Services.Contracts;
using Schulterschluss.Domain.Grants;

namespace Schulterschluss.Application.Grants.Import;

/// <summary>What an import finds: the vouchers of the grant, and the services that its rows name. Asked for once for all rows.</summary>
internal sealed class KnownVouchers
{
    private readonly Dictionary<Guid, KnownVoucher> _byId;
    private readonly Dictionary<VoucherKey, KnownVoucher> _byKey = [];
    private readonly HashSet<Guid> _delivered;

    private KnownVouchers(IReadOnlyList<KnownVoucher> vouchers, IEnumerable<Guid> delivered)
    {
        _byId = vouchers.ToDictionary(voucher => voucher.Id);
        foreach (var voucher in vouchers.Where(voucher => voucher.Status.IsAlive()))
        {
            _byKey.TryAdd(voucher.Content.Key(), voucher);
        }

        _delivered = [.. delivered];
    }

    public static async Task<KnownVouchers> LoadAsync(
        IQuerySession session,
        Guid grantId,
        IReadOnlyList<VoucherRow> rows,
        CancellationToken ct
    )
    {
        var vouchers = await session
            .Query<Voucher>()
            .Where(v => v.GrantId == grantId)
            .Select(v => new
            {
                v.Id,
                v.Status,
                v.Content,
            })
            .ToListAsync(ct);
        var services = rows.Select(row => row.Read.ServiceId).OfType<Guid>().ToHashSet();
        var delivered = await session.DeliveredAmongAsync(services, ct);
        return new([.. vouchers.Select(v => new KnownVoucher(v.Id, v.Status, v.Content))], delivered.Keys);
    }

    /// <summary>Whatever became of it.</summary>
    public KnownVoucher? Find(Guid id) => _byId.GetValueOrDefault(id);

    /// <summary>One that counts, or may count one day.</summary>
    public KnownVoucher? Find(VoucherKey key) => _byKey.GetValueOrDefault(key);

    public bool IsDelivered(Guid serviceId) => _delivered.Contains(serviceId);
}

internal sealed record KnownVoucher(Guid Id, VoucherStatus Status, VoucherContent Content);
