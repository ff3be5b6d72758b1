using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Schulterschluss.Functional.Support;
using Schulterschluss.WebApi.Common;

namespace Schulterschluss.Functional.Architecture;

/// <summary>All endpoints of the running product.</summary>
public sealed class Endpoints(ProductHost host) : IClassFixture<ProductHost>
{
    /// <summary>What is open without a key; nothing else is.</summary>
    private static readonly string[] Open =
    [
        "GET /api/v1/networks",
        "GET /api/v1/networks/export",
        "GET /api/v1/networks/map",
        "GET /api/v1/networks/suggestions",
        "GET /api/v1/networks/{id:guid}",
        "GET /api/v1/reference/code-tables",
        "GET /api/v1/reference/districts",
        "GET /api/v1/service-types",
        "GET /calendar/{token}.ics", // the secret in it stands for a person
        "GET /health/live",
        "GET /health/ready",
        "GET /open-data/catalogue",
        "GET /open-data/catalogue.jsonld",
        "GET /open-data/catalogue.ttl",
        "GET /open-data/networks.csv",
        "GET /open-data/networks.geojson",
        "GET /openapi/{documentName}.json",
        "GET /problems",
        "GET /problems/{code}",
        "GET /seals",
        "GET /seals/{number}",
        "GET /{*path}", // nowhere: 404
        "POST /preferences", // cookies for language and light or dark
        "POST /sign-in/passkey",
        "POST /sign-in/passkey/options",
    ];

    /// <summary>The pages for everybody.</summary>
    private static readonly string[] OpenPages =
    [
        "/",
        "/accessibility",
        "/evaluation/{Token}",
        "/first-administrator", // with the link that the host has printed
        "/imprint",
        "/invitation", // with the link of a mail
        "/open-data",
        "/password",
        "/password/reset", // with the link of a mail
        "/privacy",
        "/register",
        "/register/{Id:guid}",
        "/seal-register",
        "/sign-in",
        "/sign-in/not-invited",
        "/sign-in/second-step", // after a password
    ];

    /// <summary>Changes that carry neither header, each with the reason.</summary>
    private static readonly string[] WithoutPrecondition =
    [
        "POST /account/passkeys", // carries the form's token
        "POST /account/passkeys/options", // carries the form's token
        "POST /api/v1/grants/{id:guid}/import", // recognises by itself what it has already brought in
        "POST /api/v1/networks/import", // recognises by itself what it has already brought in
        "POST /api/v1/networks/list", // carries the versions of all networks in its body
        "POST /api/v1/outbox/retry", // touches only what failed: twice is once
        "POST /assessments/{id:guid}/sheet/ratings", // carries the sheet's version and the form's token
        "POST /preferences", // nothing of it is kept here
        "POST /sign-in/passkey", // carries the form's token
        "POST /sign-in/passkey/options", // carries the form's token
        "POST /sign-out", // carries the form's token
    ];

    [Fact]
    public void Only_these_are_open()
    {
        var open = All()
            .Where(e => e.Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(e => e.Name)
            // The reference page brings its own script and picture along.
            .Where(name => !name.StartsWith("GET /reference/", StringComparison.Ordinal));
        Assert.Equal(Open, open.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Only_these_pages_are_open()
    {
        var open = Routes()
            .Where(route =>
                route.Metadata.GetMetadata<ComponentTypeMetadata>() is not null
                && route.Metadata.GetMetadata<IAllowAnonymous>() is not null
            )
            .Select(route => $"/{route.RoutePattern.RawText!.Trim('/')}");
        Assert.Equal(OpenPages, open.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_change_carries_a_version_or_a_key()
    {
        var changes = All().Where(e => !e.Name.StartsWith("GET ", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(changes);
        var bare = changes.Where(e => e.Endpoint.Metadata.GetMetadata<NeedsHeader>() is null).Select(e => e.Name);
        Assert.Equal(WithoutPrecondition, bare.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_endpoint_of_the_api_has_a_name()
    {
        var nameless = All()
            .Where(e =>
                e.Name.Contains("/api/", StringComparison.Ordinal)
                && e.Endpoint.Metadata.GetMetadata<IEndpointNameMetadata>() is null
            );
        Assert.Empty(nameless.Select(e => e.Name));
    }

    private IEnumerable<RouteEndpoint> Routes() =>
        host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();

    /// <summary>All but pages, and the files that belong to them.</summary>
    private IEnumerable<(string Name, RouteEndpoint Endpoint)> All() =>
        Routes()
            .Where(endpoint =>
                endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is null
                && endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
            )
            .SelectMany(endpoint =>
                (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"])
                    .Where(m => m != "HEAD")
                    .Select(method => ($"{method} /{endpoint.RoutePattern.RawText!.Trim('/')}", endpoint))
            );
}
