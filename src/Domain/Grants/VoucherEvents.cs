using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.Grants;

/// <param name="By">Opaque id of who has recorded it.</param>
/// <param name="OverrideReason">Why it is right in spite of the guards that it does not pass.</param>
/// <param name="Awaiting">It counts only once a second person has approved it.</param>
public sealed record VoucherRecorded(
    Guid VoucherId,
    Guid GrantId,
    VoucherContent Content,
    string By,
    string? OverrideReason,
    bool Awaiting
) : IDomainEvent;

public sealed record VoucherApproved(Guid VoucherId, string By, DateOnly On) : IDomainEvent;

public sealed record VoucherDeclined(Guid VoucherId, string By, string Reason) : IDomainEvent;

public sealed record VoucherCorrected(Guid VoucherId, VoucherContent Content, string Reason) : IDomainEvent;

public sealed record VoucherCancelled(Guid VoucherId, string Reason) : IDomainEvent;
