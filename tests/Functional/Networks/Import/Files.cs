using System.Net.Http.Headers;
using System.Text;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Networks.Import;

/// <summary>Files as they are sent, and what comes back.</summary>
internal static class Files
{
    public const string Csv = "text/csv";
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public const string Import = "/api/v1/networks/import";

    public static HttpContent Body(byte[] bytes, string type) =>
        new ByteArrayContent(bytes) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } };

    public static HttpContent Body(string text, string type = Csv) => Body(Encoding.UTF8.GetBytes(text), type);

    /// <summary>A file of the project's own, in the encoding it is stored in.</summary>
    public static byte[] Fixture(string name) =>
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Networks", "Fixtures", name));

    public static Task<Answer> ImportFile(this Api api, HttpContent file, string query = "") =>
        api.Send(HttpMethod.Post, Import + query, file);

    /// <summary>Imports and expects a report.</summary>
    public static async Task<Report> Take(this Api api, HttpContent file, string query = "") =>
        (await api.ImportFile(file, query)).Expect(System.Net.HttpStatusCode.OK).Read<Report>();
}

/// <summary>A report as a caller reads it.</summary>
internal sealed record Report(
    Guid Id,
    int Rows,
    int Imported,
    int WithWarnings,
    int Rejected,
    int Unchanged,
    bool DryRun,
    bool Publish,
    string By,
    string? ByName,
    string? FileName,
    string Sha256,
    IReadOnlyList<string> IgnoredColumns,
    IReadOnlyList<Result> Results,
    IReadOnlyList<Entry> Networks
)
{
    public (int Imported, int WithWarnings, int Rejected, int Unchanged) Counts =>
        (Imported, WithWarnings, Rejected, Unchanged);

    public IEnumerable<Result> Of(int row) => Results.Where(r => r.Row == row);

    public Guid Network(int row) => Networks.Single(n => n.Row == row).Id;
}

internal sealed record Result(int Row, string Outcome, string? Column, string? Code, string? Message);

internal sealed record Entry(int Row, Guid Id);
