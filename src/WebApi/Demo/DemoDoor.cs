using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Schulterschluss.Application.Access;
using Schulterschluss.Infrastructure.Demo;
using Schulterschluss.WebApi.Common;

namespace Schulterschluss.WebApi.Demo;

/// <summary>Invented people come in by a click. Mapped in the demonstration alone.</summary>
internal static class DemoDoor
{
    public static void MapDemoDoor(this WebApplication app) =>
        app.MapPost("/demo/sign-in", ComeInAsync).RequireFormToken().AllowAnonymous().ExcludeFromDescription();

    public static string EmailOf(Actor person) => $"{person.Id}@example.org";

    private static async Task<IResult> ComeInAsync(
        [FromForm] string? person,
        [FromForm] string? returnTo,
        UserManager<Account> users,
        SignInManager<Account> signIn
    )
    {
        var known = DemoPeople.All.FirstOrDefault(p => p.Id == person);
        if (known is null || await users.FindByEmailAsync(EmailOf(known)) is not { } account)
        {
            return Problems.For(StatusCodes.Status404NotFound, "not-found");
        }

        await signIn.SignInAsync(account, new AuthenticationProperties());
        return TypedResults.LocalRedirect(Addresses.OnThisSiteOr(returnTo, "/desk"));
    }
}
