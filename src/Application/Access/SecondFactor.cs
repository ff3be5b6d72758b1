using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Access;

internal static class SecondFactor
{
    /// <exception cref="RefusedException">409: it must be switched off first, with the password.</exception>
    public static void RequireNoSecondFactor(this Account account)
    {
        if (account.TwoFactorEnabled)
        {
            throw new RefusedException(409, "second-factor.on", "The second factor is on already.");
        }
    }

    /// <summary>People type codes as they are shown, in groups.</summary>
    public static string Compact(string code) => string.Concat(code.Where(c => !char.IsWhiteSpace(c)));
}
