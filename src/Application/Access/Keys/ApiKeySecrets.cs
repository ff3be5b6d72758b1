namespace Schulterschluss.Application.Access.Keys;

/// <summary>
/// What a key is recognised by. It stands beside the key, not in it: the key is what its events say, and those hold no
/// hash. Gone with the revocation.
/// </summary>
public sealed class ApiKeySecrets
{
    /// <summary>Of the key.</summary>
    public required Guid Id { get; init; }

    /// <summary>SHA-256, hexadecimal.</summary>
    public required string Current { get; init; }

    /// <summary>SHA-256 of the secret that was replaced, hexadecimal.</summary>
    public string? Previous { get; init; }
    public DateTimeOffset? PreviousUntil { get; init; }
}

/// <summary>When a key was last used, to the minute. No change of the key: it has neither an event nor a new version.</summary>
public sealed class ApiKeyUse
{
    /// <summary>Of the key.</summary>
    public required Guid Id { get; init; }
    public required DateTimeOffset At { get; init; }
}
