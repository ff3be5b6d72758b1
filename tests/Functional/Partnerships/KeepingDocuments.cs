using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Schulterschluss.Functional.Support;
using static Schulterschluss.Functional.Partnerships.Story;

namespace Schulterschluss.Functional.Partnerships;

public sealed class KeepingDocuments(ProductHost host) : IClassFixture<ProductHost>
{
    private const int MaxSize = 10 * 1024 * 1024;
    private static readonly byte[] Pdf = File("%PDF-1.7\n"u8);
    private static readonly byte[] Png = File([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
    private static readonly byte[] Jpeg = File([0xFF, 0xD8, 0xFF, 0xE0]);
    private static readonly HttpClient Http = new();

    public static TheoryData<string, string, string, string> Formats =>
        new()
        {
            { "pdf", "list.pdf", "application/pdf", "list.pdf" },
            { "png", "photo.PNG", "image/png", "photo.PNG" },
            { "jpeg", "photo.jpeg", "image/jpeg", "photo.jpeg" },
            { "pdf", "tool.exe", "application/pdf", "tool.exe.pdf" },
            { "jpeg", "Fotos für Köln", "image/jpeg", "Fotos für Köln.jpg" },
        };

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task The_content_tells_what_it_is_and_comes_back_byte_by_byte(
        string format,
        string name,
        string mediaType,
        string keptName
    )
    {
        var story = await ActiveAsync(host);
        var content = format switch
        {
            "pdf" => Pdf,
            "png" => Png,
            _ => Jpeg,
        };
        var created = (await AttachAsync(story, story.Coordinator, content, name, "m1")).Expect(HttpStatusCode.Created);
        Assert.Equal($"/api/v1/documents/{created.Id}", created.Location!.ToString());

        using var response = await DownloadAsync(story.Coordinator, created.Id);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(content, await response.Content.ReadAsByteArrayAsync(Api.Stop));
        var sha = Convert.ToHexStringLower(SHA256.HashData(content));
        Assert.Equal(
            (mediaType, content.Length, $"\"{sha}\"", "attachment", keptName),
            (
                response.Content.Headers.ContentType!.MediaType,
                (int)response.Content.Headers.ContentLength!,
                response.Headers.ETag!.Tag,
                response.Content.Headers.ContentDisposition!.DispositionType,
                response.Content.Headers.ContentDisposition.FileNameStar
            )
        );
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.EndsWith(
            "sandbox",
            response.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );

        var row = Assert.Single(await ListAsync(story, People.Reviewer))!;
        Assert.Equal(
            ("m1", "Network", "List of firms", keptName, sha, content.Length),
            (
                (string?)row["measureId"],
                (string?)row["side"],
                (string?)row["title"],
                (string?)row["fileName"],
                (string?)row["sha256"],
                (int)row["size"]!
            )
        );
        Assert.Equal($"Invented {story.Coordinator.Id}", (string?)row["attachedByName"]);
    }

    [Fact]
    public async Task Who_has_it_already_is_told_so()
    {
        var story = await InitiatedAsync(host);
        var id = (await AttachAsync(story, People.Adviser, Pdf)).Expect(HttpStatusCode.Created).Id;
        var etag = $"\"{Convert.ToHexStringLower(SHA256.HashData(Pdf))}\"";
        using var response = await DownloadAsync(People.Adviser, id, etag);
        Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
    }

    [Fact]
    public async Task What_is_no_document_is_refused_with_a_code()
    {
        var story = await InitiatedAsync(host);
        await Refused([], "list.pdf", HttpStatusCode.BadRequest, "document.empty");
        await Refused(
            Encoding.UTF8.GetBytes("<html>%PDF-"),
            "list.pdf",
            HttpStatusCode.UnsupportedMediaType,
            "document.type"
        );
        await Refused("MZ"u8.ToArray(), "list.pdf", HttpStatusCode.UnsupportedMediaType, "document.type");
        await Refused(Sized(MaxSize + 1), "list.pdf", HttpStatusCode.RequestEntityTooLarge, "document.too-large");
        await Refused(Sized(MaxSize * 2), "list.pdf", HttpStatusCode.RequestEntityTooLarge, "too-large");
        (await AttachAsync(story, People.Adviser, Sized(MaxSize))).Expect(HttpStatusCode.Created);
        Assert.Single(await ListAsync(story, People.Adviser));

        async Task Refused(byte[] content, string name, HttpStatusCode status, string code) =>
            (await AttachAsync(story, People.Adviser, content, name)).ExpectProblem(status, code);
    }

    [Fact]
    public async Task A_name_is_only_a_name()
    {
        var story = await InitiatedAsync(host);
        string[] names =
        [
            "",
            "..",
            "../list.pdf",
            "C:\\list.pdf",
            "list\0.pdf",
            "list\r\nSet-Cookie: a=b.pdf",
            "list\u202efdp.exe",
            new('x', 201),
        ];
        foreach (var name in names)
        {
            var refused = await AttachAsync(story, People.Adviser, Pdf, name);
            Assert.Equal(["fileName"], refused.ExpectProblem(HttpStatusCode.BadRequest, "validation").Fields);
        }

        Assert.Empty(await ListAsync(story, People.Adviser));
    }

    [Fact]
    public async Task A_title_is_one_line()
    {
        var story = await InitiatedAsync(host);
        foreach (var title in new[] { "", "two\nlines", "zero\0", new string('x', 201) })
        {
            var refused = await AttachAsync(story, People.Adviser, Pdf, title: title);
            Assert.Equal(["title"], refused.ExpectProblem(HttpStatusCode.BadRequest, "validation").Fields);
        }
    }

    [Fact]
    public async Task Each_side_proves_its_own_measures()
    {
        var story = await ActiveAsync(host);
        (await AttachAsync(story, People.Adviser, Pdf, measure: "m1")).ExpectProblem(
            HttpStatusCode.Conflict,
            "document.measure-of-the-other-side"
        );
        (await AttachAsync(story, People.Adviser, Pdf, measure: Workshop)).Expect(HttpStatusCode.Created);
        (await AttachAsync(story, People.Adviser, Pdf, measure: "none")).ExpectProblem(
            HttpStatusCode.NotFound,
            "not-found"
        );
        (await AttachAsync(story, People.Reviewer, Pdf)).ExpectProblem(HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task Another_network_learns_nothing()
    {
        var story = await InitiatedAsync(host);
        var created = (await AttachAsync(story, story.Coordinator, Pdf)).Expect(HttpStatusCode.Created);
        var path = created.Location!.ToString();
        var stranger = host.As(People.Stranger);
        foreach (
            var answer in new[]
            {
                await AttachAsync(story, People.Stranger, Pdf),
                await stranger.Get($"{story.Path}/documents"),
                await stranger.Get(path),
                await stranger.Get($"{path}/history"),
                await stranger.Get($"{path}/content"),
                await stranger.Post($"{path}/withdraw", created.ETag),
            }
        )
        {
            answer.ExpectProblem(HttpStatusCode.NotFound, "not-found");
        }
    }

    [Fact]
    public async Task A_repeated_upload_keeps_one_document_and_another_file_under_its_key_is_refused()
    {
        var story = await InitiatedAsync(host);
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 5).Select(_ => AttachAsync(story, People.Adviser, Pdf, key: $"upload-{story.Id}"))
        );
        Assert.All(answers, answer => answer.Expect(HttpStatusCode.Created));
        Assert.Single(answers.Select(answer => answer.Id).Distinct());
        Assert.Single(await ListAsync(story, People.Adviser));
        (await AttachAsync(story, People.Adviser, Png, key: $"upload-{story.Id}")).ExpectProblem(
            HttpStatusCode.UnprocessableEntity,
            "idempotency-key-reused"
        );
        Assert.Equal(1, await ContentsAsync(answers[0].Id));
    }

    [Fact]
    public async Task Withdrawn_at_once_by_many_it_is_withdrawn_once_and_its_content_is_gone()
    {
        var story = await InitiatedAsync(host);
        var created = (await AttachAsync(story, story.Coordinator, Pdf)).Expect(HttpStatusCode.Created);
        var path = created.Location!.ToString();

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => host.As(People.Adviser).Post($"{path}/withdraw", created.ETag))
        );

        var winner = Assert.Single(answers, answer => answer.Status == HttpStatusCode.NoContent);
        Assert.All(
            answers.Where(answer => answer != winner),
            answer => answer.ExpectProblem(HttpStatusCode.PreconditionFailed, "stale-version")
        );
        Assert.Equal(0, await ContentsAsync(created.Id));
        Assert.Empty(await ListAsync(story, People.Adviser));
        (await host.As(People.Adviser).Get($"{path}/content")).ExpectProblem(HttpStatusCode.NotFound, "not-found");
        var history = (await host.As(story.Coordinator).Get($"{path}/history")).Expect(HttpStatusCode.OK).Json;
        Assert.Equal(
            ["document_attached", "document_withdrawn"],
            history.AsArray().Select(entry => (string?)entry!["event"])
        );
        Assert.NotNull((await host.As(story.Coordinator).Get(path)).Expect(HttpStatusCode.OK).Json["withdrawnOn"]);
        Assert.Equal(
            winner.ETag,
            (await host.As(People.Adviser).Post($"{path}/withdraw", winner.ETag)).Expect(HttpStatusCode.NoContent).ETag
        );
    }

    [Fact]
    public async Task A_network_does_not_withdraw_what_the_office_attached()
    {
        var story = await InitiatedAsync(host);
        var created = (await AttachAsync(story, People.Adviser, Pdf)).Expect(HttpStatusCode.Created);
        (await host.As(story.Coordinator).Post($"{created.Location}/withdraw", created.ETag)).ExpectProblem(
            HttpStatusCode.Conflict,
            "document.attached-by-another"
        );
        Assert.Equal(1, await ContentsAsync(created.Id));
    }

    [Fact]
    public async Task The_list_is_read_page_by_page()
    {
        var story = await InitiatedAsync(host);
        for (var i = 0; i < 3; i++)
        {
            (await AttachAsync(story, People.Adviser, Pdf, title: $"Title {i}")).Expect(HttpStatusCode.Created);
            host.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        var list = $"{story.Path}/documents?limit=2";
        var first = (await host.As(story.Coordinator).Get(list)).Expect(HttpStatusCode.OK).Json;
        var second = (await host.As(story.Coordinator).Get($"{list}&cursor={first["nextCursor"]}")).Json;
        Assert.Equal(
            ["Title 2", "Title 1", "Title 0"],
            first["items"]!.AsArray().Concat(second["items"]!.AsArray()).Select(row => (string?)row!["title"])
        );
        Assert.Null(second["nextCursor"]);
    }

    [Fact]
    public async Task What_is_kept_is_what_its_events_say()
    {
        var story = await InitiatedAsync(host);
        (await AttachAsync(story, People.Adviser, Pdf)).Expect(HttpStatusCode.Created);
        Assert.True(await Consistency.AssertAsync(host.Services) > 0);
    }

    private static byte[] File(ReadOnlySpan<byte> signature) =>
        [.. signature, .. RandomNumberGenerator.GetBytes(200_000)];

    private static byte[] Sized(int size)
    {
        var content = new byte[size];
        Pdf.AsSpan(0, 100).CopyTo(content);
        return content;
    }

    private async Task<Answer> AttachAsync(
        Story story,
        Person person,
        byte[] content,
        string name = "list.pdf",
        string? measure = null,
        string title = "List of firms",
        string? key = null
    )
    {
        using var body = new ByteArrayContent(content);
        // Whatever is declared.
        body.Headers.ContentType = new MediaTypeHeaderValue("text/html");
        var query = $"title={Uri.EscapeDataString(title)}&fileName={Uri.EscapeDataString(name)}";
        return await host.As(person)
            .Send(
                HttpMethod.Post,
                $"{story.Path}/documents?{query}{(measure is null ? "" : $"&measureId={measure}")}",
                body,
                request =>
                {
                    request.Headers.Add("Idempotency-Key", key ?? Guid.CreateVersion7().ToString());
                    // As curl does: what is far too large is refused before it is sent.
                    request.Headers.ExpectContinue = true;
                }
            );
    }

    private async Task<IReadOnlyList<System.Text.Json.Nodes.JsonNode?>> ListAsync(Story story, Person person) =>
        [.. (await host.As(person).Get($"{story.Path}/documents")).Expect(HttpStatusCode.OK).Json["items"]!.AsArray()];

    private async Task<HttpResponseMessage> DownloadAsync(Person person, Guid id, string? known = null)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            new Uri(host.Address, $"/api/v1/documents/{id}/content")
        );
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", person.Key);
        if (known is not null)
        {
            request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue(known));
        }

        return await Http.SendAsync(request, Api.Stop);
    }

    private async Task<long> ContentsAsync(Guid id)
    {
        var schema = host
            .Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<Infrastructure.Database.DatabaseOptions>>()
            .Value.Schema;
        await using var count = host
            .Services.GetRequiredService<NpgsqlDataSource>()
            .CreateCommand($"select count(*) from {schema}.partnership_document_content where id = $1");
        count.Parameters.AddWithValue(id);
        return (long)(await count.ExecuteScalarAsync(Api.Stop))!;
    }
}
