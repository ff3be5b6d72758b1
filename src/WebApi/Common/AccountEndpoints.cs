using Microsoft.AspNetCore.Identity;
using Schulterschluss.Application.Access;

namespace Schulterschluss.WebApi.Common;

internal static class AccountEndpoints
{
    public static void MapAccounts(this WebApplication app)
    {
        app.MapPasskeys();
        app.MapExternalSignIn();
        app.MapPost(
                "/sign-out",
                async (SignInManager<Account> signIn, HttpResponse response) =>
                {
                    await signIn.SignOutAsync();
                    response.Cookies.Delete(Recent.Cookie);
                    return TypedResults.LocalRedirect("/sign-in?out=true");
                }
            )
            .RequireFormToken()
            .ExcludeFromDescription();
    }
}
