namespace Schulterschluss.Application.Integration;

/// <summary>Configuration section <c>Outbox</c>.</summary>
public sealed class OutboxSettings
{
    public const string Section = "Outbox";

    /// <summary>How many days the text of a mail outlives its sending; it is personal data.</summary>
    public int KeepTextDays { get; set; } = 30;
}
