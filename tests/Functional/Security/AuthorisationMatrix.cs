using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Security;

/// <summary>
/// Every page and every endpoint, asked by every role and by nobody: who comes in stands in <c>authorisation.csv</c>. With
/// <c>UPDATE_SNAPSHOTS=1</c> it is written anew, to be read before it is committed.
/// </summary>
public sealed class AuthorisationMatrix(ProductHost host) : IClassFixture<ProductHost>
{
    private static readonly string File = Path.Combine(Repository.Root, "tests/Functional/Security/authorisation.csv");
    private static readonly HttpClient Http = new(
        new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }
    );

    /// <summary>What is asked for exists nowhere: a 404 tells that the question was allowed.</summary>
    private static readonly Guid Nowhere = new("0190a000-0000-7000-8000-0000000fffff");

    [Fact]
    public async Task Who_comes_in_where_is_as_written()
    {
        List<(string Name, Person? Person, string? Cookie)> askers = [("nobody", null, null)];
        foreach (var person in People.OfEachRole)
        {
            using var web = await host.SignInAsync(person);
            askers.Add((person.Role.ToString(), person, web.Cookie("session")!.Value));
        }

        var lines = new StringBuilder($"endpoint;{string.Join(';', askers.Select(asker => asker.Name))}\n");
        foreach (var (method, route) in Endpoints())
        {
            List<string> outcomes = [];
            foreach (var (_, person, cookie) in askers)
            {
                outcomes.Add(await AskAsync(method, route, person, cookie));
            }

            lines.Append(CultureInfo.InvariantCulture, $"{method} {route};{string.Join(';', outcomes)}\n");
        }

        var found = lines.ToString();
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            await System.IO.File.WriteAllTextAsync(File, found, Api.Stop);
        }

        Assert.Equal(await System.IO.File.ReadAllTextAsync(File, Api.Stop), found);
    }

    /// <summary>Yes, no, or the page on which to sign in.</summary>
    private async Task<string> AskAsync(string method, string route, Person? person, string? cookie)
    {
        using var request = new HttpRequestMessage(new(method), new Uri(host.Address, Address(route)));
        var isApi = route.StartsWith("/api", StringComparison.Ordinal);
        request.Headers.Accept.ParseAdd(isApi ? "application/json" : "text/html");
        if (person is not null && isApi)
        {
            request.Headers.Authorization = new("Bearer", person.Key);
        }
        else if (cookie is not null)
        {
            request.Headers.Add("Cookie", $"session={cookie}");
        }

        if (method != "GET")
        {
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{Nowhere}\"");
            request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
            request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        }

        using var response = await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Api.Stop);
        return response.StatusCode switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => "no",
            HttpStatusCode.Found
                when response.Headers.Location?.ToString().Contains("/sign-in", StringComparison.Ordinal) == true =>
                "sign-in",
            HttpStatusCode.InternalServerError => "broken",
            _ => "yes",
        };
    }

    private IEnumerable<(string Method, string Route)> Endpoints() =>
        host
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText?.StartsWith("/_", StringComparison.Ordinal) == false)
            .SelectMany(e => MethodsOf(e).Select(method => (method, "/" + e.RoutePattern.RawText!.TrimStart('/'))))
            .Where(e => e.Item2 is not ("/sign-out" or "/{*path}" or "/{**path:nonfile}") && !e.Item2.Contains('.'))
            .Distinct()
            .OrderBy(e => e.Item2, StringComparer.Ordinal)
            .ThenBy(e => e.method, StringComparer.Ordinal);

    private static IEnumerable<string> MethodsOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null
            ? ["GET"]
            : endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Where(m => m != "HEAD") ?? [];

    private static string Address(string route) =>
        string.Concat(
            RoutePatternFactory
                .Parse(route)
                .PathSegments.Select(segment =>
                    "/"
                    + string.Concat(
                        segment.Parts.Select(part =>
                            part is RoutePatternLiteralPart literal ? literal.Content : ValueOf(part)
                        )
                    )
                )
        );

    private static string ValueOf(RoutePatternPart part) =>
        part is RoutePatternParameterPart { ParameterPolicies: var policies } && policies.Any(p => p.Content == "guid")
            ? Nowhere.ToString()
        : part is RoutePatternParameterPart { ParameterPolicies: var numbers } && numbers.Any(p => p.Content == "int")
            ? "1"
        : "x";
}
