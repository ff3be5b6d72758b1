using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.BadInput;

/// <summary>In the reader's language, and without the names of our types.</summary>
public sealed class SayingWhatIsUnreadable(ProductHost host) : IClassFixture<ProductHost>
{
    private const string Unreadable = "Das ist hier nicht lesbar; die Referenz der API nennt die erwartete Form.";

    [Theory]
    [InlineData("/api/v1/figures?from=x&to=2026-03-31", "Die Anfrage ist nicht lesbar: from=x")]
    [InlineData("/api/v1/figures?to=2026-03-31", "Die Anfrage ist nicht lesbar: from")]
    [InlineData(
        "/api/v1/figures/K4/records?from=2026-01-01&to=2026-03-31&counted=maybe",
        "Die Anfrage ist nicht lesbar: counted=maybe"
    )]
    public async Task In_an_address(string address, string detail)
    {
        var problem = (await host.As(People.Lead).Send(HttpMethod.Get, address, with: InGerman)).ExpectProblem(
            HttpStatusCode.BadRequest,
            "malformed"
        );
        Assert.Equal(detail, (string?)problem.Json["detail"]);
    }

    [Theory]
    [InlineData("""{ "code": "K1", "period": "Q", "value": 5 }""", "period", Unreadable)]
    [InlineData("""{ "code": "K1", "period": "2026-Q4", "value": "five" }""", "value", Unreadable)]
    [InlineData("""{ "code": "K1\u0000", "period": "2026-Q4" }""", "code", "Steuerzeichen sind nicht erlaubt.")]
    [InlineData("[]", "$", Unreadable)]
    public async Task In_a_body(string body, string member, string message)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        var problem = (
            await host.As(People.Lead).Send(HttpMethod.Post, "/api/v1/figures/targets", content, with: InGerman)
        ).ExpectProblem(HttpStatusCode.BadRequest, "validation");
        Assert.Equal(message, (string?)problem.Json["errors"]![member]![0]);
    }

    private static void InGerman(HttpRequestMessage request)
    {
        request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue("de"));
        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
    }
}
