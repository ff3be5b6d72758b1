using System.Text.RegularExpressions;
using FluentValidation;
using Marten.Linq.MatchesSql;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Integration;

/// <summary>Which mails of the outbox are meant, wherever some of them are.</summary>
internal static partial class OutboxFilter
{
    public static IQueryable<OutboxMail> Matching(
        this IQueryable<OutboxMail> mails,
        MailStatus? status,
        string? kind,
        string? recipient
    )
    {
        if (status is { } wanted)
        {
            mails = mails.Where(m => m.Status == wanted);
        }

        if (kind is not null)
        {
            mails = mails.Where(m => m.Kind == kind);
        }

        return recipient is null
            ? mails
            : mails.Where(m => m.MatchesSql("lower(d.data ->> 'recipient') = lower(?)", recipient));
    }

    public static IRuleBuilderOptions<T, string?> MailKind<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(kind => kind is null || Kind().IsMatch(kind))
            .WithErrorCode("mail-kind")
            .WithMessage(_ => Messages.Get("mail-kind"));

    [GeneratedRegex("^[a-z-]{1,50}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Kind();
}
