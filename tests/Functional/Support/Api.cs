using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Schulterschluss.Functional.Support;

/// <summary>The API as a partner's tool sees it: routes, JSON, ETags.</summary>
internal sealed class Api(Uri address, Person? person)
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async Task<Answer> Send(
        HttpMethod method,
        string path,
        object? body = null,
        Action<HttpRequestMessage>? with = null
    )
    {
        using var request = new HttpRequestMessage(method, new Uri(address, path));
        if (body is not null)
        {
            request.Content = body as HttpContent ?? JsonContent.Create(body);
        }

        if (person is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", person.Key);
        }

        with?.Invoke(request);
        using var response = await Http.SendAsync(request, Stop);
        return new(
            response.StatusCode,
            response.Headers.ETag?.ToString(),
            response.Headers.Location,
            await response.Content.ReadAsStringAsync(Stop),
            response.Content.Headers.ContentType?.MediaType,
            response.Headers.RetryAfter?.Delta
        );
    }

    public Task<Answer> Get(string path) => Send(HttpMethod.Get, path);

    /// <summary>Creates under a key of its own, or the one given.</summary>
    public Task<Answer> Create(string path, object body, string? key = null) =>
        Send(
            HttpMethod.Post,
            path,
            body,
            r => r.Headers.Add("Idempotency-Key", key ?? Guid.CreateVersion7().ToString())
        );

    /// <summary>Changes from the version given.</summary>
    public Task<Answer> Post(string path, string? etag, object? body = null) =>
        Change(HttpMethod.Post, path, etag, body);

    public Task<Answer> Put(string path, string? etag, object body) => Change(HttpMethod.Put, path, etag, body);

    private Task<Answer> Change(HttpMethod method, string path, string? etag, object? body) =>
        Send(
            method,
            path,
            body,
            request =>
            {
                if (etag is not null)
                {
                    request.Headers.TryAddWithoutValidation("If-Match", etag);
                }
            }
        );
}

/// <summary>What came back.</summary>
internal sealed record Answer(
    HttpStatusCode Status,
    string? ETag,
    Uri? Location,
    string Body,
    string? MediaType,
    TimeSpan? RetryAfter
)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    public Guid Id => Json["id"]!.GetValue<Guid>();

    /// <summary>The stable code of a problem; null where there is none.</summary>
    public string? Code => MediaType == "application/problem+json" ? (string?)Json["code"] : null;

    /// <summary>Codes of every rule that was broken.</summary>
    public IEnumerable<string> Codes =>
        Json["violations"] is JsonArray several ? several.Select(v => (string)v!["code"]!)
        : Code is { } one ? [one]
        : [];

    /// <summary>Paths of the properties that a validation found fault with.</summary>
    public IEnumerable<string> Fields => Json["errors"] is JsonObject errors ? errors.Select(e => e.Key) : [];

    public T Read<T>() => JsonSerializer.Deserialize<T>(Body, JsonSerializerOptions.Web)!;

    /// <summary>Fails with the body, which says why.</summary>
    public Answer Expect(HttpStatusCode status)
    {
        Assert.True(status == Status, $"{(int)Status} instead of {(int)status}: {Body}");
        return this;
    }

    public Answer ExpectProblem(HttpStatusCode status, string code)
    {
        Expect(status);
        Assert.Equal(code, Code);
        return this;
    }
}
