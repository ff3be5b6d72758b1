using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Identity;
using Schulterschluss.Domain.Access;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Application.Access;

/// <summary>
/// A person who signs in. Kept by ASP.NET Core Identity, which sets its fields; what was decided about it stands in the
/// audit trail (<see cref="AccountInvited"/> and its kin), without name and address.
/// </summary>
public sealed class Account
{
    public Guid Id { get; set; }

    /// <summary>Opaque; stands in the audit trail for the person, also after the account is gone.</summary>
    public string ActorId { get; set; } = "";
    public string Name { get; set; } = "";
    public string Email { get; set; } = "";

    /// <summary>As Identity compares it.</summary>
    public string NormalizedEmail { get; set; } = "";
    public bool EmailConfirmed { get; set; }
    public Role Role { get; set; }
    public Side? Side { get; set; }
    public Guid? NetworkId { get; set; }

    /// <summary>Language of the mails, <c>de</c> or <c>en</c>.</summary>
    public string Language { get; set; } = "de";

    /// <summary>When the latest invitation was sent; an earlier one opens nothing any more.</summary>
    public DateTimeOffset InvitedAt { get; set; }

    /// <summary>From then on nobody signs in with it; the person's past deeds keep their name.</summary>
    public DateTimeOffset? DisabledAt { get; set; }

    /// <summary>The last day on which the person comes in, in Europe/Berlin; null without an end.</summary>
    public DateOnly? AccessUntil { get; set; }

    public string? PasswordHash { get; set; }
    public string SecurityStamp { get; set; } = "";
    public DateTimeOffset? LockoutEnd { get; set; }
    public int AccessFailedCount { get; set; }
    public bool TwoFactorEnabled { get; set; }
    public string? AuthenticatorKey { get; set; }

    /// <summary>Each opens once in place of the second factor.</summary>
    public List<string> RecoveryCodes { get; set; } = [];
    public List<UserPasskeyInfo> Passkeys { get; set; } = [];

    /// <summary>Identities at an OpenID provider.</summary>
    public List<ExternalIdentity> ExternalIdentities { get; set; } = [];
    public AccountPreferences Preferences { get; set; } = new();

    /// <summary>Kept by the database beside the document.</summary>
    [JsonIgnore]
    public Guid Version { get; set; }

    [JsonIgnore]
    public AccountState State =>
        DisabledAt is not null ? AccountState.Disabled
        : EmailConfirmed ? AccountState.Open
        : AccountState.Invited;

    /// <summary>Invited before there was a last day for this role: it goes on, and is a fault to be mended.</summary>
    [JsonIgnore]
    public bool LacksEnd => Roles.MustEnd(Role) && AccessUntil is null && DisabledAt is null;

    public bool HasEndedBy(DateOnly today) => AccessUntil < today;

    /// <summary>Neither locked nor past its last day.</summary>
    public bool MayEnterOn(DateOnly today) => DisabledAt is null && !HasEndedBy(today);

    public Actor ToActor() => new(ActorId, Name, Role, Side, NetworkId);
}

public enum AccountState
{
    /// <summary>Has not followed the link of the invitation yet.</summary>
    Invited,
    Open,
    Disabled,
}

/// <param name="Provider">Name of the sign-in, as configured.</param>
/// <param name="Subject">The provider's own id of the person.</param>
public sealed record ExternalIdentity(string Provider, string Subject, string? Name);

/// <summary>What a person has chosen for themselves.</summary>
public sealed record AccountPreferences
{
    /// <summary>WCAG 2.1.4: a shortcut of a single key can be switched off.</summary>
    public bool ShortcutOff { get; init; }

    /// <summary>Kinds of mail that the person does not want.</summary>
    public IReadOnlyList<string> MailsOff { get; init; } = [];

    /// <summary>Columns of lists, by the list's name; absent where the list shows its usual ones.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Columns { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    public IReadOnlyList<SavedFilter> Filters { get; init; } = [];
}

/// <param name="List">The list that it filters.</param>
/// <param name="Query">As it stands in the address, without the question mark.</param>
public sealed record SavedFilter(string List, string Name, string Query)
{
    /// <summary>Nobody tells two filters apart by the case of their letters.</summary>
    public bool IsCalled(string list, string name) =>
        List == list && string.Equals(Name, name, StringComparison.OrdinalIgnoreCase);
}
