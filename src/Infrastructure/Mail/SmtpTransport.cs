using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Schulterschluss.Infrastructure.Mail;

/// <summary>Keeps its connection for as long as there are mails.</summary>
internal sealed class SmtpTransport(IOptions<MailOptions> options) : IMailTransport, IDisposable
{
    private const int FirstFinalStatus = 500;

    private readonly SmtpClient _client = new();

    public async Task SendAsync(MimeMessage message, CancellationToken ct)
    {
        await ConnectAsync(ct);
        try
        {
            await _client.SendAsync(message, ct);
        }
        catch (SmtpCommandException refusal) when (IsFinal(refusal))
        {
            throw new UndeliverableMailException($"{(int)refusal.StatusCode} {refusal.Message}", refusal);
        }
    }

    public async Task HangUpAsync(CancellationToken ct)
    {
        if (_client.IsConnected)
        {
            await _client.DisconnectAsync(quit: true, ct);
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task ConnectAsync(CancellationToken ct)
    {
        if (_client.IsConnected)
        {
            return;
        }

        var server = options.Value;
        try
        {
            await _client.ConnectAsync(server.Host!, server.Port, Security(server.Tls), ct);
            if (!string.IsNullOrEmpty(server.User))
            {
                await _client.AuthenticateAsync(server.User, server.Password ?? "", ct);
            }
        }
        catch (Exception exception)
        {
            // A connection that is not signed in must not be taken for a good one.
            await _client.DisconnectAsync(quit: false, CancellationToken.None);
            throw new MailServerAwayException(exception);
        }
    }

    private static SecureSocketOptions Security(MailTls tls) =>
        tls switch
        {
            MailTls.Off => SecureSocketOptions.None,
            MailTls.StartTls => SecureSocketOptions.StartTls,
            MailTls.Implicit => SecureSocketOptions.SslOnConnect,
            _ => throw new ArgumentOutOfRangeException(nameof(tls), tls, "No such mode."),
        };

    /// <summary>The server will never take this mail, whereas a sender that it refuses is for the operator to mend.</summary>
    private static bool IsFinal(SmtpCommandException refusal) =>
        (int)refusal.StatusCode >= FirstFinalStatus
        && refusal.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted;
}
