using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Pages;

/// <summary>What a browser is given to keep stands on the page about privacy.</summary>
public sealed class NamingTheCookies(ProductHost host) : IClassFixture<ProductHost>
{
    [Fact]
    public async Task Every_cookie_of_a_working_day_is_named()
    {
        host.SetDay(ActivePartnerships.StartDay);
        var programme = await Programme.LeadAsync(host, People.Coordinator);
        using var web = await host.SignInAsync(People.Adviser);
        await web.Get($"/partnerships/{programme.PartnershipId}");
        await web.Submit("form[action='/preferences']:has([name=theme])", ("theme", "dark"));
        await web.Submit("form[action='/preferences']:has([name=language])", ("language", "de"));
        var given = web.Cookies.Select(cookie => cookie.Name).ToHashSet(StringComparer.Ordinal);
        Assert.Superset(new HashSet<string>(["session", "recent", "theme", ".AspNetCore.Culture"]), given);

        await web.Get("/privacy");
        var named = web
            .Page.QuerySelectorAll("table code")
            .SelectMany(code => code.TextContent.Split(", "))
            .Select(name => name.TrimEnd('…'))
            .ToList();
        Assert.All(given, name => Assert.Contains(named, known => name.StartsWith(known, StringComparison.Ordinal)));
    }
}
