using System.Net;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Pages;

/// <summary>What a browser gets, and what a program gets at the same address.</summary>
public sealed class AskingForPages(ProductHost host) : IClassFixture<ProductHost>
{
    private const string Html = "text/html,application/xhtml+xml,*/*;q=0.8";

    [Theory]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/register/0190a000-0000-7000-8000-000000099999", HttpStatusCode.NotFound)]
    [InlineData("/register?land=99", HttpStatusCode.BadRequest)]
    [InlineData("/register?cursor=x", HttpStatusCode.BadRequest)]
    public async Task A_failure_is_a_page_for_a_browser_and_a_problem_for_a_program(string path, HttpStatusCode status)
    {
        var page = (await AskAsync(path, Html)).Expect(status);
        Assert.Contains("<h1", page.Body, StringComparison.Ordinal);
        Assert.NotNull((await AskAsync(path, "*/*")).Expect(status).Code);
    }

    [Theory]
    [InlineData("/assessments?network=abc", HttpStatusCode.BadRequest)]
    [InlineData("/action-options?network=abc", HttpStatusCode.BadRequest)]
    [InlineData("/action-options/new?assessment=abc", HttpStatusCode.BadRequest)]
    [InlineData("/partnerships?overdue=abc", HttpStatusCode.BadRequest)]
    [InlineData("/networks/publication?cursor=x", HttpStatusCode.BadRequest)]
    [InlineData("/search?q=%00ab", HttpStatusCode.OK)]
    public async Task An_address_that_cannot_be_read_breaks_nothing(string path, HttpStatusCode status)
    {
        using var web = await host.SignInAsync(People.Adviser);
        await web.Get(path);
        Assert.Equal(status, web.Status);
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_any_more_is_told_so_and_led_back()
    {
        using var web = new Web(host.Address);
        await web.Send(new(HttpMethod.Post, new Uri(host.Address, "/account/mails")));
        Assert.Equal((HttpStatusCode.Unauthorized, "Nicht angemeldet"), (web.Status, web.Heading));
        Assert.NotNull(web.Page.QuerySelector("main a[href='/sign-in?returnTo=%2Faccount%2Fmails']"));
    }

    [Fact]
    public async Task The_api_answers_a_browser_with_a_problem_in_the_readers_language()
    {
        var english = await AskAsync("/api/v1/networks/0190a000-0000-7000-8000-000000099999", Html, "en");
        var german = await AskAsync("/api/v1/networks/0190a000-0000-7000-8000-000000099999", Html, "de");
        Assert.Equal(("not-found", "not-found"), (english.Code, german.Code));
        Assert.NotEqual((string?)english.Json["detail"], (string?)german.Json["detail"]);
    }

    [Fact]
    public async Task A_seal_on_a_letterhead_leads_a_browser_to_its_page()
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = host.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/seals/EP-2017-001")
        {
            Headers = { { "Accept", Html } },
        };
        using var response = await client.SendAsync(request, Api.Stop);
        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal("/seal-register?number=EP-2017-001", response.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("https://elsewhere.example")]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("/\t/elsewhere.example")]
    [InlineData("")]
    public async Task A_choice_of_language_leads_nowhere_else(string target)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = host.Address };
        using var form = new FormUrlEncodedContent([new("language", "de"), new("returnTo", target)]);
        using var response = await client.PostAsync("/preferences", form, Api.Stop);
        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal("/", response.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Pages_let_in_nothing_foreign()
    {
        using var client = new HttpClient { BaseAddress = host.Address };
        using var response = await client.GetAsync("/register", Api.Stop);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(response.Headers.Contains("Server"));
    }

    private Task<Answer> AskAsync(string path, string accept, string language = "de") =>
        host.As()
            .Send(
                HttpMethod.Get,
                path,
                body: null,
                request =>
                {
                    request.Headers.TryAddWithoutValidation("Accept", accept);
                    request.Headers.TryAddWithoutValidation("Accept-Language", language);
                }
            );
}
