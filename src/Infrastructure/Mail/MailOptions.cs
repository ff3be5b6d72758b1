using Schulterschluss.Application.Common;

namespace Schulterschluss.Infrastructure.Mail;

public enum MailTls
{
    /// <summary>None: only for a server on the same machine.</summary>
    Off,

    /// <summary>The connection must become encrypted; port 587.</summary>
    StartTls,

    /// <summary>Encrypted from its first byte; port 465.</summary>
    Implicit,
}

/// <summary>Configuration section <c>Mail</c>. Without a <see cref="Host"/>, mails become files.</summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    /// <summary>The SMTP server that takes the mails.</summary>
    public string? Host { get; set; }
    public int Port { get; set; } = 587;
    public MailTls Tls { get; set; } = MailTls.StartTls;
    public string? User { get; set; }
    public string? Password { get; set; }

    /// <summary>The sender's address; a server needs a real one.</summary>
    public string From { get; set; } = NobodysAddress;
    public string FromName { get; set; } = "Schulterschluss";

    /// <summary>Where mails go as files; <c>.data/mail</c> of the product by default.</summary>
    public string? Folder { get; set; }

    /// <summary>After so many a mail is a dead letter; the default tries for about two days.</summary>
    public int MaxAttempts { get; set; } = 15;

    private const string NobodysAddress = "no-reply@schulterschluss.example";

    public bool HasSender() => TextRules.IsMailbox(From) && (string.IsNullOrWhiteSpace(Host) || From != NobodysAddress);
}
