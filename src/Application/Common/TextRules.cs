using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using FluentValidation;

namespace Schulterschluss.Application.Common;

/// <summary>Shapes of input that several modules share. Texts arrive trimmed and NFC-normalised, see the host's JSON options.</summary>
public static partial class TextRules
{
    public const int ReasonMaxLength = 1000;

    public static IRuleBuilderOptions<T, string?> WebAddress<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(url => url is null || IsWebAddress(url))
            .WithErrorCode("web-address")
            .WithMessage(_ => Messages.Get("web-address"));

    public static IRuleBuilderOptions<T, string?> Mailbox<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(mail => mail is null || IsMailbox(mail))
            .WithErrorCode("mailbox")
            .WithMessage(_ => Messages.Get("mailbox"));

    /// <summary>The id of a person, never their name: it goes into the audit trail, which keeps no personal data.</summary>
    public static IRuleBuilderOptions<T, string?> OpaqueId<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(id => id is not null && OpaqueId().IsMatch(id))
            .WithErrorCode("opaque-id")
            .WithMessage(_ => Messages.Get("opaque-id"));

    public static IRuleBuilderOptions<T, string?> Reason<T>(this IRuleBuilder<T, string?> rule) =>
        rule.NotEmpty().MaximumLength(ReasonMaxLength);

    /// <summary>Only http and https, no credentials, no host of a private network.</summary>
    public static bool IsWebAddress(string text) =>
        text.Length <= 2000
        && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.UserInfo.Length == 0
        && !IsPrivate(uri);

    public static bool IsMailbox(string text) =>
        text.Length <= 254
        && !text.Contains(' ', StringComparison.Ordinal)
        && MailAddress.TryCreate(text, out var address)
        && address.Address == text
        && address.Host.Contains('.', StringComparison.Ordinal)
        && !address.Host.StartsWith('.')
        && !address.Host.EndsWith('.');

    [GeneratedRegex("^[A-Za-z0-9._:-]{1,100}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex OpaqueId();

    private static bool IsPrivate(Uri uri)
    {
        if (
            uri.IsLoopback
            || uri.HostNameType == UriHostNameType.Dns
                && (!uri.Host.Contains('.', StringComparison.Ordinal) || IsLocalName(uri.Host))
        )
        {
            return true;
        }

        if (!IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address))
        {
            return false;
        }

        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            return IPAddress.IsLoopback(address)
                || address.IsIPv6LinkLocal
                || address.IsIPv6UniqueLocal
                || address.IsIPv6SiteLocal
                || address.Equals(IPAddress.IPv6Any);
        }

        var bytes = address.GetAddressBytes();
        return bytes[0] is 0 or 10 or 127
            || (bytes[0], bytes[1]) is (192, 168) or (169, 254) or (172, >= 16 and <= 31) or (100, >= 64 and <= 127);
    }

    private static bool IsLocalName(string host) =>
        host.EndsWith(".local", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".internal", StringComparison.OrdinalIgnoreCase);
}
