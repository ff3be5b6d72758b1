using AutoMapper;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Services.Contracts;
using Schulterschluss.Domain.Grants;

namespace Schulterschluss.Application.Grants;

[Requires(GrantPermissions.Read)]
public sealed record GetVoucher(Guid Id) : IQuery<VoucherDetails>;

public sealed record VoucherDetails
{
    public Guid Id { get; init; }
    public Guid GrantId { get; init; }

    /// <summary>Of the grant.</summary>
    public string NoticeNumber { get; init; } = "";
    public VoucherStatus Status { get; init; }
    public DateOnly Date { get; init; }
    public string Payee { get; init; } = "";
    public string Reason { get; init; } = "";

    /// <summary>Euros.</summary>
    public decimal Amount { get; init; }
    public string Line { get; init; } = "";

    /// <summary>Of the plan's line.</summary>
    public string LineTitle { get; init; } = "";
    public VoucherDirection Direction { get; init; }
    public string DocumentRef { get; init; } = "";
    public Guid? ServiceId { get; init; }
    public string? ServiceTitle { get; init; }

    /// <summary>Opaque id of who has recorded it.</summary>
    public string RecordedBy { get; init; } = "";
    public string? RecordedByName { get; init; }

    /// <summary>Why it is right in spite of the guards; null where it passed them.</summary>
    public string? OverrideReason { get; init; }

    /// <summary>Opaque id of the second person.</summary>
    public string? DecidedBy { get; init; }
    public string? DecidedByName { get; init; }
    public DateOnly? ApprovedOn { get; init; }

    /// <summary>Why it was declined or cancelled.</summary>
    public string? ClosedReason { get; init; }
    public Guid Version { get; init; }
}

internal sealed class VoucherDetailsMap : Profile
{
    public VoucherDetailsMap()
    {
        CreateMap<VoucherContent, VoucherDetails>(MemberList.None);
        CreateMap<Voucher, VoucherDetails>()
            .IncludeMembers(v => v.Content)
            .ForMember(d => d.NoticeNumber, o => o.Ignore())
            .ForMember(d => d.LineTitle, o => o.Ignore())
            .ForMember(d => d.ServiceTitle, o => o.Ignore())
            .ForMember(d => d.RecordedByName, o => o.Ignore())
            .ForMember(d => d.DecidedByName, o => o.Ignore());
    }
}

internal sealed class GetVoucherHandler(IQuerySession session, IConfigurationProvider maps, IActorDirectory directory)
    : IRequestHandler<GetVoucher, VoucherDetails>
{
    public async Task<VoucherDetails> Handle(GetVoucher query, CancellationToken ct)
    {
        var voucher = await session.GetAsync<Voucher>(query.Id, ct);
        var grant = await session.GetAsync<Grant>(voucher.GrantId, ct);
        var service = voucher.Content.ServiceId;
        var titles = await session.DeliveredAmongAsync(service is { } id ? [id] : [], ct);
        return voucher.Project<Voucher, VoucherDetails>(maps) with
        {
            NoticeNumber = grant.Content.NoticeNumber,
            LineTitle = grant.Content.FindLine(voucher.Content.Line)?.Title ?? "",
            ServiceTitle = titles.Values.FirstOrDefault(),
            RecordedByName = directory.NameOf(voucher.RecordedBy),
            DecidedByName = voucher.DecidedBy is { } by ? directory.NameOf(by) : null,
        };
    }
}
