using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Access;

internal static class Passkeys
{
    /// <exception cref="NotFoundException"/>
    public static UserPasskeyInfo GetPasskey(this Account account, string id) =>
        account.Passkeys.Find(passkey => Base64Url.EncodeToString(passkey.CredentialId) == id)
        ?? throw new NotFoundException(nameof(UserPasskeyInfo), id);
}
