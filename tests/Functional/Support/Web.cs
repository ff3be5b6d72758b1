using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Schulterschluss.Functional.Support;

/// <summary>Pages as a browser without scripts has them: cookies, links, forms. For what the pages say, not how they look.</summary>
internal sealed class Web(Uri address) : IDisposable
{
    private readonly CookieContainer _cookies = new();
    private HttpClient? _http;

    public HttpStatusCode Status { get; private set; }
    public IHtmlDocument Page { get; private set; } = new HtmlParser().ParseDocument("");

    /// <summary>Path and query of the page.</summary>
    public string Path { get; private set; } = "";
    public HttpResponseMessage? Answer { get; private set; }

    public string Heading => Page.QuerySelector("h1")?.TextContent.Trim() ?? "";

    /// <summary>The words of the content, without spaces that a reader does not see.</summary>
    public string Text =>
        string.Join(
            ' ',
            (Page.QuerySelector("main")?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );

    public IEnumerable<Cookie> Cookies => _cookies.GetCookies(address);

    public Cookie? Cookie(string name) => _cookies.GetCookies(address)[name];

    public Task Get(string path) => Send(new(HttpMethod.Get, new Uri(address, path)));

    /// <summary>The fields of a form as they stand, by their names without the model's.</summary>
    public IReadOnlyDictionary<string, string> Fields(string form) =>
        Values(Form(form)).GroupBy(v => Short(v.Key)).ToDictionary(g => g.Key, g => g.Last().Value);

    /// <summary>Sends a form as it stands, with some fields filled in. Several of one name: once for each.</summary>
    /// <param name="form">Its handler, <c>sign</c> or <c>[m1]report</c>; or a selector of CSS for a plain form.</param>
    public Task Submit(string form, params (string Field, string Value)[] fields) => Upload(form, file: null, fields);

    /// <summary>The same, with a file in the form's only field for one.</summary>
    public Task Upload(string form, UploadedFile? file, params (string Field, string Value)[] fields)
    {
        var element = Form(form);
        var filled = fields.Select(f => f.Field).ToHashSet(StringComparer.Ordinal);
        var known = Values(element).ToList();
        string NameOf(string field) =>
            element
                .QuerySelectorAll("[name]")
                .Select(e => e.GetAttribute("name")!)
                .FirstOrDefault(n => Short(n) == field)
            ?? field;
        var sent = known
            .Where(value => !filled.Contains(Short(value.Key)))
            .Concat(fields.Select(f => KeyValuePair.Create(NameOf(f.Field), f.Value)));
        HttpContent content =
            element.GetAttribute("enctype") == "multipart/form-data"
                ? Multipart(element, sent, file)
                : new FormUrlEncodedContent(sent);
        var action = element.GetAttribute("action") is { Length: > 0 } target ? target : Path;
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, action)) { Content = content };
        // What is far too large is refused before it is sent.
        request.Headers.ExpectContinue = file is not null;
        return Send(request);
    }

    public async Task Send(HttpRequestMessage request)
    {
        _http ??= new(new SocketsHttpHandler { CookieContainer = _cookies });
        request.Headers.Accept.ParseAdd("text/html");
        request.Headers.AcceptLanguage.ParseAdd("de");
        Answer?.Dispose();
        Answer = await _http.SendAsync(request, Api.Stop);
        Status = Answer.StatusCode;
        Path = Answer.RequestMessage!.RequestUri!.PathAndQuery;
        Page = new HtmlParser().ParseDocument(await Answer.Content.ReadAsStringAsync(Api.Stop));
        request.Dispose();
    }

    public void Dispose()
    {
        Answer?.Dispose();
        _http?.Dispose();
        Page.Dispose();
    }

    private IElement Form(string form) =>
        Page.QuerySelectorAll("form")
            .FirstOrDefault(f => f.QuerySelector("input[name=_handler]")?.GetAttribute("value") == form)
        ?? Page.QuerySelectorAll("form")
            .FirstOrDefault(f =>
                form.StartsWith('.') || form.StartsWith('#') || form.Contains('=') ? f.Matches(form) : false
            )
        ?? throw new InvalidOperationException($"{Path} ({Status}) has no form {form}: {Text}");

    private static MultipartFormDataContent Multipart(
        IElement form,
        IEnumerable<KeyValuePair<string, string>> values,
        UploadedFile? file
    )
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in values)
        {
            content.Add(new StringContent(value), name);
        }

        foreach (var field in form.QuerySelectorAll("input[type=file]").Select(f => f.GetAttribute("name")!))
        {
            if (file is not null)
            {
                content.Add(new ByteArrayContent(file.Content), field, file.Name);
                continue;
            }

            // As browsers send a field in which nothing was chosen.
            var nothing = new ByteArrayContent([]);
            nothing.Headers.TryAddWithoutValidation(
                "Content-Disposition",
                $"form-data; name=\"{field}\"; filename=\"\""
            );
            content.Add(nothing);
        }

        return content;
    }

    private static string Short(string name) =>
        name.StartsWith('_') ? name : name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..];

    private static IEnumerable<KeyValuePair<string, string>> Values(IElement form)
    {
        foreach (var field in form.QuerySelectorAll("input, textarea, select"))
        {
            if (field.GetAttribute("name") is not { } name)
            {
                continue;
            }

            switch (field)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false }
                or IHtmlInputElement { Type: "file" }:
                    break;
                case IHtmlInputElement input:
                    yield return new(name, input.Value);
                    break;
                case IHtmlTextAreaElement text:
                    yield return new(name, text.Value);
                    break;
                case IHtmlSelectElement select:
                    yield return new(name, select.Value ?? "");
                    break;
            }
        }
    }
}

/// <summary>What somebody chose from their disk.</summary>
internal sealed record UploadedFile(string Name, byte[] Content);
