using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Schulterschluss.Functional.Support;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Schulterschluss.Functional.Documents;

/// <summary>A PDF as its reader, a screen reader and a checker see it.</summary>
internal sealed class PdfFile(ReadOnlyMemory<byte> content) : IDisposable
{
    private readonly PdfDocument _document = PdfDocument.Open(content.ToArray());

    public ReadOnlyMemory<byte> Content => content;
    public int Pages => _document.NumberOfPages;
    public DictionaryToken Catalog => _document.Structure.Catalog.CatalogDictionary;
    public string? Title => _document.Information.Title;
    public string? CreatedOn => _document.Information.CreationDate;

    public string Metadata =>
        _document.TryGetXmpMetadata(out var xmp)
            ? Encoding.UTF8.GetString(xmp.GetXmlBytes())
            : throw new InvalidDataException("It has no metadata.");

    public static async Task<(PdfFile File, ContentDispositionHeaderValue Disposition)> GetAsync(
        ProductHost host,
        Person person,
        string path
    )
    {
        using var http = new HttpClient { BaseAddress = host.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", person.Key);
        using var response = await http.GetAsync(new Uri(path, UriKind.Relative), Api.Stop);
        var content = await response.Content.ReadAsByteArrayAsync(Api.Stop);
        Assert.True(response.IsSuccessStatusCode, Encoding.UTF8.GetString(content));
        Assert.Equal("application/pdf", response.Content.Headers.ContentType?.MediaType);
        return (new(content), response.Content.Headers.ContentDisposition!);
    }

    /// <summary>Letters alone: where lines end, and whether a hyphen stands there, is the typesetter's business.</summary>
    public static string Letters(string text) =>
        string.Concat(
            text.Where(c =>
                !char.IsWhiteSpace(c)
                && CharUnicodeInfo.GetUnicodeCategory(c)
                    is not (UnicodeCategory.DashPunctuation or UnicodeCategory.Format or UnicodeCategory.Control)
            )
        );

    public string LettersOf(int page) => Letters(_document.GetPage(page).Text);

    public string AllLetters() => string.Concat(Enumerable.Range(1, Pages).Select(LettersOf));

    public bool Says(string text) => AllLetters().Contains(Letters(text), StringComparison.Ordinal);

    /// <summary>How often an element stands in the tree of the structure, for instance <c>TH</c>.</summary>
    public int Elements(string type)
    {
        var trusted = _document.Structure;
        var root = Resolve(Catalog.Data["StructTreeRoot"]);
        return Count(root);

        IToken Resolve(IToken token) =>
            token is IndirectReferenceToken reference ? trusted.GetObject(reference.Data).Data : token;

        int Count(IToken token) =>
            Resolve(token) switch
            {
                ArrayToken several => several.Data.Sum(Count),
                DictionaryToken element => (
                    element.TryGet(NameToken.Create("S"), out NameToken name) && name.Data == type ? 1 : 0
                ) + (element.Data.TryGetValue("K", out var kids) ? Count(kids) : 0),
                _ => 0,
            };
    }

    public void Dispose() => _document.Dispose();
}
