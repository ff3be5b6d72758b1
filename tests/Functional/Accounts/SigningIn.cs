using System.Net;
using Schulterschluss.Functional.Support;
using Web = Schulterschluss.Functional.Support.Web;

namespace Schulterschluss.Functional.Accounts;

public sealed class SigningIn(ProductHost host) : IClassFixture<ProductHost>
{
    [Fact]
    public async Task Whoever_is_not_signed_in_is_asked_to_and_gets_to_where_they_wanted()
    {
        await host.AccountOfAsync(People.Adviser);
        using var web = new Web(host.Address);
        await web.Get("/partnerships?mine=true");
        Assert.Equal("Anmelden", web.Heading);
        await web.Submit("sign-in", ("Email", People.Adviser.Email()), ("Password", Support.Accounts.Password));
        Assert.Equal("/partnerships?mine=true", web.Path);
    }

    [Theory]
    [InlineData("https://elsewhere.example")]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    public async Task Signing_in_leads_nowhere_else(string target)
    {
        await host.AccountOfAsync(People.Adviser);
        using var web = new Web(host.Address);
        await web.Get($"/sign-in?returnTo={Uri.EscapeDataString(target)}");
        await web.Submit("sign-in", ("Email", People.Adviser.Email()), ("Password", Support.Accounts.Password));
        Assert.Equal("/desk", web.Path);
    }

    [Fact]
    public async Task A_wrong_password_an_unknown_address_and_a_locked_account_get_the_same_words()
    {
        await host.AccountOfAsync(People.Reviewer);
        using var web = new Web(host.Address);
        await web.Get("/sign-in");
        await web.Submit("sign-in", ("Email", "nobody@example.org"), ("Password", "x"));
        var unknown = web.Page.QuerySelector(".form-problem")!.TextContent;
        for (var i = 0; i < 5; i++)
        {
            await web.Submit("sign-in", ("Email", People.Reviewer.Email()), ("Password", "wrong"));
            Assert.Equal(
                (HttpStatusCode.BadRequest, unknown),
                (web.Status, web.Page.QuerySelector(".form-problem")!.TextContent)
            );
        }

        await web.Submit("sign-in", ("Email", People.Reviewer.Email()), ("Password", Support.Accounts.Password));
        Assert.Equal(unknown, web.Page.QuerySelector(".form-problem")!.TextContent);
        Assert.Equal(People.Reviewer.Email(), web.Fields("sign-in")["Email"]);
        Assert.Equal("", web.Fields("sign-in")["Password"]);
    }

    [Fact]
    public async Task The_cookie_is_for_this_site_alone_and_no_script_reads_it()
    {
        await host.AccountOfAsync(People.Lead);
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = host.Address };
        using var web = new Web(host.Address);
        await web.Get("/sign-in");
        var token = web.Page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in")
        {
            Content = new FormUrlEncodedContent([
                new("_handler", "sign-in"),
                new("__RequestVerificationToken", token),
                new("Input.Email", People.Lead.Email()),
                new("Input.Password", Support.Accounts.Password),
            ]),
        };
        request.Headers.Add("Cookie", string.Join("; ", web.Cookies.Select(c => $"{c.Name}={c.Value}")));
        using var response = await client.SendAsync(request, Api.Stop);
        var cookie = Assert.Single(
            response.Headers.GetValues("Set-Cookie"),
            c => c.StartsWith("session=", StringComparison.Ordinal)
        );
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_form_from_elsewhere_is_refused()
    {
        using var client = new HttpClient { BaseAddress = host.Address };
        using var form = new FormUrlEncodedContent([new("_handler", "sign-in"), new("Input.Email", "a@example.org")]);
        using var response = await client.PostAsync("/sign-in", form, Api.Stop);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_cookie_reads_the_api_and_changes_nothing_there()
    {
        using var web = await host.SignInAsync(People.SecondLead);
        await web.Get("/api/v1/partnerships");
        Assert.Equal(HttpStatusCode.OK, web.Status);
        await web.Send(
            new(HttpMethod.Post, new Uri(host.Address, "/api/v1/networks"))
            {
                Content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json"),
            }
        );
        Assert.Equal(HttpStatusCode.Unauthorized, web.Status);
    }

    [Fact]
    public async Task Who_has_signed_out_is_out_at_once_also_with_a_copy_of_the_cookie()
    {
        using var web = await host.SignInAsync(People.Auditor);
        var copy = web.Cookie("session")!.Value;
        await web.Submit("form[action='/sign-out']");
        Assert.Equal("/sign-in?out=true", web.Path);

        using var client = new HttpClient { BaseAddress = host.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/partnerships");
        request.Headers.Add("Cookie", $"session={copy}");
        using var response = await client.SendAsync(request, Api.Stop);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task A_session_ends_after_a_working_day()
    {
        using var web = await host.SignInAsync(People.Deputy);
        host.Clock.Advance(TimeSpan.FromHours(11));
        await web.Get("/desk");
        Assert.Equal("Anmelden", web.Heading);
    }
}
