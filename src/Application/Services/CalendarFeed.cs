namespace Schulterschluss.Application.Services;

/// <summary>
/// A person's own address of the calendar, for programs that cannot sign in: it shows what the person may see on the day
/// of the reading.
/// </summary>
public sealed class CalendarFeed
{
    /// <summary>The person, opaque: each has one.</summary>
    public required string Id { get; init; }

    /// <summary>SHA-256 of the secret in the address, hexadecimal: who reads the table cannot read the calendar.</summary>
    public required string Hash { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
}
