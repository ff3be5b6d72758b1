using Microsoft.Extensions.Options;
using MimeKit;
using MimeKit.Text;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Integration;

namespace Schulterschluss.Infrastructure.Mail;

/// <summary>The mail as it travels (RFC 5322).</summary>
internal sealed class MailComposer(IOptions<MailOptions> options)
{
    private readonly MailboxAddress _sender = new(options.Value.FromName, options.Value.From);

    /// <exception cref="UndeliverableMailException">The recipient is no address.</exception>
    public MimeMessage Compose(OutboxMail mail)
    {
        if (!TextRules.IsMailbox(mail.Recipient))
        {
            throw new UndeliverableMailException("The recipient is no mail address.");
        }

        var message = new MimeMessage
        {
            // The same at every attempt: whoever gets it twice can tell.
            MessageId = $"{mail.Id:N}@{_sender.Domain}",
            Date = mail.CreatedAt,
            Subject = OneLine(mail.Subject),
            Body = new TextPart(TextFormat.Plain) { Text = mail.Text ?? "" },
        };
        message.From.Add(_sender);
        message.To.Add(new MailboxAddress(name: null, mail.Recipient));
        // RFC 3834: no out-of-office note comes back, and nobody answers it with another.
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return message;
    }

    /// <summary>Subjects quote what people have typed; a line break in one must not begin another header.</summary>
    private static string OneLine(string text) =>
        string.Join(
            ' ',
            string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );
}
