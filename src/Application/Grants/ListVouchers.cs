using System.Globalization;
using AutoMapper;
using FluentValidation;
using Marten;
using Marten.Linq.MatchesSql;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Grants;

namespace Schulterschluss.Application.Grants;

/// <summary>The latest first.</summary>
/// <param name="Cursor">Of the page before.</param>
[Requires(GrantPermissions.Read)]
public sealed record ListVouchers(VoucherFilter Filter, int Limit = ListVouchers.DefaultLimit, string? Cursor = null)
    : IQuery<Page<VoucherRow>>
{
    public const int DefaultLimit = 50;
    public const int MaxLimit = 200;
}

public sealed record VoucherRow
{
    public Guid Id { get; init; }
    public Guid GrantId { get; init; }
    public VoucherStatus Status { get; init; }
    public DateOnly Date { get; init; }
    public string Payee { get; init; } = "";
    public string Reason { get; init; } = "";

    /// <summary>Euros.</summary>
    public decimal Amount { get; init; }
    public string Line { get; init; } = "";
    public VoucherDirection Direction { get; init; }
    public string DocumentRef { get; init; } = "";
    public Guid? ServiceId { get; init; }
    public string? OverrideReason { get; init; }

    /// <summary>Opaque id of who has recorded it.</summary>
    public string RecordedBy { get; init; } = "";
    public Guid Version { get; init; }
}

internal sealed class VoucherRowMap : Profile
{
    public VoucherRowMap()
    {
        CreateMap<VoucherContent, VoucherRow>(MemberList.None);
        CreateMap<Voucher, VoucherRow>().IncludeMembers(v => v.Content);
    }
}

internal sealed class ListVouchersValidator : AbstractValidator<ListVouchers>
{
    public ListVouchersValidator()
    {
        RuleFor(q => q.Filter).SetValidator(new VoucherFilterValidator()).OverridePropertyName(string.Empty);
        RuleFor(q => q.Limit).InclusiveBetween(1, ListVouchers.MaxLimit);
    }
}

internal sealed class ListVouchersHandler(IQuerySession session, IConfigurationProvider maps)
    : IRequestHandler<ListVouchers, Page<VoucherRow>>
{
    public async Task<Page<VoucherRow>> Handle(ListVouchers query, CancellationToken ct)
    {
        var found = session.Vouchers(query.Filter);
        if (query.Cursor is { } cursor)
        {
            // As it is stored: texts of this form sort like the days they name.
            var (day, id) = DayCursor.Read(cursor);
            found = found.Where(v =>
                v.MatchesSql(
                    "(d.data -> 'content' ->> 'date', d.id) < (?, ?)",
                    day.ToString("O", CultureInfo.InvariantCulture),
                    id
                )
            );
        }

        var rows = await found
            .OrderByDescending(v => v.Content.Date)
            .ThenByDescending(v => v.Id)
            .Take(query.Limit + 1)
            .ProjectTo<Voucher, VoucherRow>(maps)
            .ToListAsync(ct);
        IReadOnlyList<VoucherRow> items = [.. rows.Take(query.Limit)];
        return new(items, rows.Count > query.Limit ? new DayCursor(items[^1].Date, items[^1].Id).ToString() : null);
    }
}
