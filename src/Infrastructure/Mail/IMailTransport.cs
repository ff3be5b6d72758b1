using MimeKit;

namespace Schulterschluss.Infrastructure.Mail;

/// <summary>Hands mails on. Used by one caller at a time.</summary>
internal interface IMailTransport
{
    /// <summary>Returns when the next station has taken responsibility for the mail.</summary>
    /// <exception cref="UndeliverableMailException">Trying again will not help.</exception>
    /// <exception cref="MailServerAwayException">It will not help other mails either, for the moment.</exception>
    Task SendAsync(MimeMessage message, CancellationToken ct);

    /// <summary>There is nothing more to send for now.</summary>
    Task HangUpAsync(CancellationToken ct);
}

internal sealed class UndeliverableMailException(string message, Exception? cause = null) : Exception(message, cause);

internal sealed class MailServerAwayException(Exception cause) : Exception(cause.Message, cause);
