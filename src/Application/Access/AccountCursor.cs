using System.Buffers.Text;
using System.Text;

namespace Schulterschluss.Application.Access;

/// <summary>Where a page of people ended.</summary>
internal sealed record AccountCursor(string Name, Guid Id)
{
    private const int IdLength = 32;

    public static AccountCursor Of(Account account) => new(account.Name, account.Id);

    public static bool TryParse(string text, out AccountCursor cursor)
    {
        cursor = new("", Guid.Empty);
        if (!Base64Url.IsValid(text))
        {
            return false;
        }

        var plain = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text));
        if (plain.Length < IdLength || !Guid.TryParseExact(plain[..IdLength], "N", out var id) || plain.Contains('\0'))
        {
            return false;
        }

        cursor = new(plain[IdLength..], id);
        return true;
    }

    public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{Id:N}{Name}"));
}
