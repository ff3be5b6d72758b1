using FluentValidation;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Grants;

namespace Schulterschluss.Application.Grants;

/// <summary>A payment as its receipt says it, as it is entered.</summary>
public record VoucherDraft
{
    /// <summary>Of the payment.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Who was paid, or has paid: an organisation, or the number of a person, never their name.</summary>
    public string Payee { get; init; } = "";

    /// <summary>What for.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Euros; below zero where it takes back another one.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Number of the plan's line.</summary>
    public string Line { get; init; } = "";
    public VoucherDirection? Direction { get; init; }

    /// <summary>Number of the receipt.</summary>
    public string DocumentRef { get; init; } = "";

    /// <summary>The delivered service that it pays for.</summary>
    public Guid? ServiceId { get; init; }

    internal VoucherContent ToContent() =>
        new(Date!.Value, Payee, Reason, Amount!.Value, Line, Direction!.Value, DocumentRef, ServiceId);
}

internal sealed class VoucherDraftValidator : AbstractValidator<VoucherDraft>
{
    public VoucherDraftValidator(TimeProvider clock)
    {
        RuleFor(v => v.Date).Day().LessThanOrEqualTo(_ => clock.Today());
        RuleFor(v => v.Payee).NotEmpty().MaximumLength(Voucher.PayeeMaxLength);
        RuleFor(v => v.Reason).NotEmpty().MaximumLength(Voucher.ReasonMaxLength);
        RuleFor(v => v.Amount).Euros();
        RuleFor(v => v.Line).NotEmpty().MaximumLength(Grant.LineNumberMaxLength);
        RuleFor(v => v.Direction).NotNull().IsInEnum();
        RuleFor(v => v.DocumentRef).NotEmpty().MaximumLength(Voucher.DocumentRefMaxLength);
    }
}
