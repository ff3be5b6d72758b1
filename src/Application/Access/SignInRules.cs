using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Access;

/// <summary>How long and how often, for everybody who signs in.</summary>
public static class SignInRules
{
    /// <summary>A working day; longer for whoever is at work still.</summary>
    public static readonly TimeSpan SessionLength = TimeSpan.FromHours(10);

    /// <summary>Wrong passwords until an account locks itself, and for how long.</summary>
    public const int MaxFailures = 5;
    public static readonly TimeSpan Lockout = TimeSpan.FromMinutes(5);

    /// <summary>NIST SP 800-63B: length counts, composition does not.</summary>
    public const int PasswordMinLength = 12;
    public const int PasswordMinDifferentCharacters = 5;

    /// <summary>How long the link of an invitation or for a new password can be used.</summary>
    public static readonly TimeSpan LinkLength = TimeSpan.FromDays(3);

    /// <summary>A forgotten password is asked for once in this time; nobody's mailbox is flooded by others.</summary>
    public static readonly TimeSpan ResetInterval = TimeSpan.FromMinutes(5);

    /// <summary>Codes for the day on which the second factor is lost.</summary>
    public const int RecoveryCodes = 10;

    /// <summary>How long it stays known when somebody was here last.</summary>
    public static readonly TimeSpan PresenceKept = TimeSpan.FromDays(30);

    /// <summary>
    /// What somebody is told whose last day is over. Only whoever has proved to be the person: to all others an account
    /// looks like none.
    /// </summary>
    public static RefusedException AccessEnded(Account account) =>
        new(403, "sign-in.access-ended", "The last day of the account is over.", account.AccessUntil!.Value);
}
