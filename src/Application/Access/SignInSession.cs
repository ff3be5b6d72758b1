namespace Schulterschluss.Application.Access;

/// <summary>
/// One browser in which a person is signed in. Whoever ends it is believed at once, because every request reads it.
/// </summary>
public sealed class SignInSession
{
    /// <summary>SHA-256 of the secret in the cookie, hexadecimal: who reads the table cannot take a session over.</summary>
    public required string Id { get; init; }

    /// <summary>To name it in public; the id is half of a secret.</summary>
    public required Guid Handle { get; init; }
    public required Guid AccountId { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset LastSeenAt { get; set; }
    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>What the browser calls itself, shortened; for the person to recognise it.</summary>
    public string? Browser { get; init; }

    /// <summary>How the person proved themselves, in the words of RFC 8176, for instance <c>pwd</c>, <c>otp</c>, <c>hwk</c>.</summary>
    public required IReadOnlyList<string> Methods { get; init; }
}
