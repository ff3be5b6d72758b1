using System.Collections.Frozen;

namespace Schulterschluss.Domain.Networks;

/// <summary>Mailboxes that anybody can open: no sign of an organisation, so as a public contact worth a second look.</summary>
public static class FreeMail
{
    private static readonly FrozenSet<string> Domains = FrozenSet.ToFrozenSet(
        [
            "aol.com",
            "aol.de",
            "arcor.de",
            "email.de",
            "freenet.de",
            "gmail.com",
            "gmx.at",
            "gmx.ch",
            "gmx.com",
            "gmx.de",
            "gmx.info",
            "gmx.net",
            "googlemail.com",
            "hotmail.com",
            "hotmail.de",
            "icloud.com",
            "live.com",
            "live.de",
            "mail.de",
            "mailbox.org",
            "me.com",
            "msn.com",
            "online.de",
            "outlook.com",
            "outlook.de",
            "posteo.de",
            "posteo.net",
            "proton.me",
            "protonmail.com",
            "t-online.de",
            "vodafone.de",
            "web.de",
            "yahoo.com",
            "yahoo.de",
            "ymail.com",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    public static bool IsFreeMail(string mailbox) =>
        mailbox.LastIndexOf('@') is var at and >= 0 && Domains.Contains(mailbox[(at + 1)..]);
}
