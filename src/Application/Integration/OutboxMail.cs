using System.Text.Json.Serialization;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Integration;

public enum MailStatus
{
    /// <summary>For its first attempt, or for the next.</summary>
    Waiting,

    /// <summary>Claimed by a host; if that ends before it has said how it went, the mail is due again.</summary>
    Sending,
    Sent,

    /// <summary>Dead letter: nobody tries any more before somebody says so.</summary>
    Failed,
    Discarded,
}

/// <summary>
/// A mail that was written in the transaction of what it tells of, and what became of it. No aggregate: it holds personal
/// data, which must not stay in an audit trail.
/// </summary>
public sealed record OutboxMail
{
    private const int ErrorMaxLength = 500;

    public Guid Id { get; init; }

    /// <summary>The address alone.</summary>
    public string Recipient { get; init; } = "";
    public string Subject { get; init; } = "";

    /// <summary>Null once it was removed.</summary>
    public string? Text { get; init; }

    /// <summary>What it is about, for instance <c>invitation</c>.</summary>
    public string Kind { get; init; } = "";

    /// <summary>What there is one mail for only; null where there may be several.</summary>
    public string? Occasion { get; init; }

    /// <summary>Its text opens a door, as a reset link does: it is shown to nobody, and gone once it is sent.</summary>
    public bool IsConfidential { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public MailStatus Status { get; init; }
    public int Attempts { get; init; }

    /// <summary>When it is due; while it is being sent, when the claim ends. Null where nobody tries any more.</summary>
    public DateTimeOffset? NextAttemptAt { get; init; }
    public DateTimeOffset? SentAt { get; init; }
    public string? LastError { get; init; }

    /// <summary>Opaque id of whoever sent it again or discarded it.</summary>
    public string? HandledBy { get; init; }

    /// <summary>Kept by the database beside the document.</summary>
    [JsonIgnore]
    public Guid Version { get; init; }

    /// <param name="until">If there is no result by then, it is due again.</param>
    public OutboxMail Claimed(DateTimeOffset until) =>
        this with
        {
            Status = MailStatus.Sending,
            Attempts = Attempts + 1,
            NextAttemptAt = until,
        };

    public OutboxMail Delivered(DateTimeOffset at) =>
        this with
        {
            Status = MailStatus.Sent,
            NextAttemptAt = null,
            SentAt = at,
            LastError = null,
            Text = IsConfidential ? null : Text,
        };

    public OutboxMail Deferred(string error, DateTimeOffset until) =>
        this with
        {
            Status = MailStatus.Waiting,
            NextAttemptAt = until,
            LastError = Short(error),
        };

    public OutboxMail GivenUp(string error) =>
        this with
        {
            Status = MailStatus.Failed,
            NextAttemptAt = null,
            LastError = Short(error),
        };

    /// <summary>A dead letter is tried again as if it were new; one that is still tried is left as it is.</summary>
    /// <exception cref="RefusedException">409: it was sent or discarded.</exception>
    public OutboxMail Retried(string by, DateTimeOffset now) =>
        Status switch
        {
            MailStatus.Waiting or MailStatus.Sending => this,
            MailStatus.Failed => this with
            {
                Status = MailStatus.Waiting,
                Attempts = 0,
                NextAttemptAt = now,
                HandledBy = by,
            },
            _ => throw new RefusedException(409, "mail.not-failed", "Only a mail that failed is sent again."),
        };

    /// <summary>It will never be sent, so its text is removed.</summary>
    /// <exception cref="RefusedException">409: it was sent, or that is just happening.</exception>
    public OutboxMail DiscardedBy(string person) =>
        Status switch
        {
            MailStatus.Discarded => this,
            MailStatus.Waiting or MailStatus.Failed => this with
            {
                Status = MailStatus.Discarded,
                NextAttemptAt = null,
                Text = null,
                HandledBy = person,
            },
            _ => throw new RefusedException(409, "mail.on-its-way", "A mail that was sent cannot be discarded."),
        };

    private static string Short(string error) => error.Length <= ErrorMaxLength ? error : error[..ErrorMaxLength];
}
