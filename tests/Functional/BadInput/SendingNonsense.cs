using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using FsCheck.Xunit;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.BadInput;

/// <summary>Every write endpoint that the OpenAPI document lists, with input of all kinds, on things that exist and that do not.</summary>
public sealed class SendingNonsense(ProductHost host) : IClassFixture<ProductHost>
{
    private static readonly string[] Methods = ["post", "put", "delete", "patch"];
    private JsonObject? _document;
    private readonly List<string> _ids = [];

    [Property(MaxTest = 30)]
    public async Task Never_breaks_the_service_nor_leaves_half_a_change(int seed)
    {
        await PrepareAsync();
        var random = new Random(seed);
        var nonsense = new Nonsense(_document!, random);
        foreach (var (path, operations) in _document!["paths"]!.AsObject())
        {
            foreach (var (method, operation) in operations!.AsObject().Where(o => Methods.Contains(o.Key)))
            {
                var schema = operation!["requestBody"]?["content"]?["application/json"]?["schema"];
                var answer = await SendAsync(random, method, path, schema is null ? null : nonsense.Body(schema));
                Assert.True(
                    (int)answer.Status < 500,
                    $"{method} {path} (seed {seed}): {(int)answer.Status} {answer.Body}"
                );
                Assert.True(
                    answer.Status < HttpStatusCode.BadRequest || answer.Code is not null,
                    $"{method} {path}: no code in {answer.Body}"
                );
                if (answer.Status == HttpStatusCode.Created)
                {
                    _ids.Add(answer.Id.ToString());
                }
            }
        }

        Assert.True(await Consistency.AssertAsync(host.Services) > 0);
    }

    private async Task PrepareAsync()
    {
        _document ??= (await host.As().Get("/openapi/v1.json")).Expect(HttpStatusCode.OK).Json.AsObject();
        _ids.Add(
            (await host.As(People.Adviser).Create("/api/v1/networks", Samples.Network()))
                .Expect(HttpStatusCode.Created)
                .Id.ToString()
        );
    }

    private async Task<Answer> SendAsync(Random random, string method, string path, string? body)
    {
        var person = People.All[random.Next(People.All.Count)];
        var target = Fill(random, path);
        var etag = random.Next(3) switch
        {
            0 => null,
            1 => "\"nonsense\"",
            _ => await CurrentETagAsync(target),
        };
        using var content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        return await host.As(person)
            .Send(
                new HttpMethod(method.ToUpperInvariant()),
                target,
                content,
                request =>
                {
                    if (etag is not null)
                    {
                        request.Headers.TryAddWithoutValidation("If-Match", etag);
                    }

                    if (random.Next(8) != 0)
                    {
                        request.Headers.TryAddWithoutValidation("Idempotency-Key", Guid.CreateVersion7().ToString());
                    }
                }
            );
    }

    /// <summary>Ids of things that exist, most of the time; something short for every other parameter.</summary>
    private string Fill(Random random, string path) =>
        string.Join(
            '/',
            path.Split('/')
                .Select(part =>
                    !part.StartsWith('{') ? part
                    : part.Contains("id", StringComparison.OrdinalIgnoreCase) && random.Next(6) != 0
                        ? _ids[random.Next(_ids.Count)]
                    : new[] { "m1", "Network", "Office", "1", Guid.Empty.ToString() }[random.Next(5)]
                )
        );

    /// <summary>The version of the thing that a path is about, so that nonsense gets past the door.</summary>
    private async Task<string?> CurrentETagAsync(string target)
    {
        var parts = target.Split('/');
        return parts.Length < 5 ? null : (await host.As(People.Lead).Get(string.Join('/', parts[..5]))).ETag;
    }
}
