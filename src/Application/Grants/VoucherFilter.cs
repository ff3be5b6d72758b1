using FluentValidation;
using Marten;
using Schulterschluss.Domain.Grants;

namespace Schulterschluss.Application.Grants;

/// <summary>Filters that the list of vouchers and its export share.</summary>
/// <param name="Line">Number of the plan's line.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Text">In payee, reason or number of the receipt.</param>
public sealed record VoucherFilter(
    Guid? GrantId = null,
    string? Line = null,
    VoucherDirection? Direction = null,
    VoucherStatus? Status = null,
    DateOnly? From = null,
    DateOnly? To = null,
    string? Text = null
);

internal sealed class VoucherFilterValidator : AbstractValidator<VoucherFilter>
{
    private const int TextMaxLength = 200;

    /// <summary>The database cannot even be asked for a NUL, and nothing stored has any of the others.</summary>
    private const string NoControls = @"^[^\p{Cc}]*$";

    public VoucherFilterValidator()
    {
        RuleFor(f => f.Line).MaximumLength(Grant.LineNumberMaxLength).Matches(NoControls);
        RuleFor(f => f.Direction).IsInEnum();
        RuleFor(f => f.Status).IsInEnum();
        RuleFor(f => f.To).GreaterThanOrEqualTo(f => f.From).When(f => f.From is not null);
        RuleFor(f => f.Text).MaximumLength(TextMaxLength).Matches(NoControls);
    }
}

internal static class VoucherSelection
{
    public static IQueryable<Voucher> Vouchers(this IQuerySession session, VoucherFilter filter)
    {
        IQueryable<Voucher> vouchers = session.Query<Voucher>();
        if (filter.GrantId is { } grantId)
        {
            vouchers = vouchers.Where(v => v.GrantId == grantId);
        }

        if (filter.Line is { Length: > 0 } line)
        {
            vouchers = vouchers.Where(v => v.Content.Line == line);
        }

        if (filter.Direction is { } direction)
        {
            vouchers = vouchers.Where(v => v.Content.Direction == direction);
        }

        if (filter.Status is { } status)
        {
            vouchers = vouchers.Where(v => v.Status == status);
        }

        if (filter.From is { } from)
        {
            vouchers = vouchers.Where(v => v.Content.Date >= from);
        }

        if (filter.To is { } to)
        {
            vouchers = vouchers.Where(v => v.Content.Date <= to);
        }

        return filter.Text?.Trim() is { Length: > 0 } text ? vouchers.Containing(text) : vouchers;
    }

    public static IQueryable<Voucher> Containing(this IQueryable<Voucher> vouchers, string text) =>
        vouchers.Where(v =>
            v.Content.Payee.Contains(text, StringComparison.OrdinalIgnoreCase)
            || v.Content.Reason.Contains(text, StringComparison.OrdinalIgnoreCase)
            || v.Content.DocumentRef.Contains(text, StringComparison.OrdinalIgnoreCase)
        );
}
