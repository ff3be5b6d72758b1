using System.Net.Http.Headers;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.OpenData;

/// <summary>The product of an operator whose name is hard to write down.</summary>
public sealed class OpenDataHost(TestCluster cluster) : IAsyncLifetime
{
    public const string Site = "https://register.example.org";
    public const string Operator = "Büro \"Süd\" \\ Ost\nzweite Zeile";
    public const string Contributor = "http://dcat-ap.de/def/contributors/invented";

    private static readonly HttpClient Http = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public ProductHost Product { get; } = new(cluster);

    public async ValueTask InitializeAsync()
    {
        Product.Settings["Site:Address"] = Site;
        Product.Settings["Operator:Name"] = Operator;
        Product.Settings["Operator:Address:0"] = "Invented street 1";
        Product.Settings["Operator:Email"] = "office@programme.example.org";
        Product.Settings["Operator:Responsible"] = "Petra Privat";
        Product.Settings["OpenData:ContributorId"] = Contributor;
        await Product.InitializeAsync();
    }

    public ValueTask DisposeAsync() => Product.DisposeAsync();

    internal async Task<Received> Get(
        string path,
        string? accept = null,
        string? etag = null,
        HttpMethod? method = null
    )
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, new Uri(Product.Address, path));
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        if (etag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        }

        using var response = await Http.SendAsync(request, Api.Stop);
        return new(
            (int)response.StatusCode,
            response.Content.Headers.ContentType,
            response.Headers.ETag?.ToString(),
            response.Headers.Vary.ToString(),
            response.Headers.CacheControl,
            await response.Content.ReadAsByteArrayAsync(Api.Stop)
        );
    }
}

internal sealed record Received(
    int Status,
    MediaTypeHeaderValue? Type,
    string? ETag,
    string Vary,
    CacheControlHeaderValue? Cache,
    byte[] Body
)
{
    public string Text => System.Text.Encoding.UTF8.GetString(Body);
}
