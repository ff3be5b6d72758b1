namespace Schulterschluss.Application.Access;

/// <summary>That a password was asked for, for an address that may be nobody's; forgotten after a few minutes.</summary>
/// <param name="Id">SHA-256 of the address, hexadecimal.</param>
public sealed record PasswordResetRequest(string Id, DateTimeOffset At);
