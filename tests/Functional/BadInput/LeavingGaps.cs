using System.Net;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.BadInput;

/// <summary>A null where an entry of a list should stand; found by sending nonsense.</summary>
public sealed class LeavingGaps(ProductHost host) : IClassFixture<ProductHost>
{
    [Theory]
    [InlineData("/api/v1/networks/list", """{"consentDeclared":true,"networks":[null]}""", "networks")]
    [InlineData("/api/v1/networks", """{"name":"Gap","partners":[null]}""", "partners")]
    [InlineData("/api/v1/networks", """{"name":"Gap","districts":["11000",null]}""", "districts")]
    public async Task Is_refused_with_the_list_named(string path, string body, string list)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        var answer = await host.As(People.Lead)
            .Send(
                HttpMethod.Post,
                path,
                content,
                r => r.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString())
            );
        answer.ExpectProblem(HttpStatusCode.BadRequest, "validation");
        Assert.StartsWith(list, answer.Json["errors"]!.AsObject().Single().Key, StringComparison.Ordinal);
    }
}
