namespace Schulterschluss.Application.Integration;

public static class OutboxPermissions
{
    /// <summary>See which mails were written, to whom, and what became of them.</summary>
    public const string Read = "outbox:read";

    /// <summary>Send dead letters again, and discard mails.</summary>
    public const string Manage = "outbox:manage";
}
