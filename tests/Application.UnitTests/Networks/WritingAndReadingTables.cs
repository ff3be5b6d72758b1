using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Schulterschluss.Application.Common.Tables;
using Schulterschluss.Application.Imports;
using Schulterschluss.Application.Networks.Export;
using Schulterschluss.Application.Networks.Files;
using Schulterschluss.Application.Networks.Import;
using Schulterschluss.Application.Reference;
using Schulterschluss.Domain.Networks;
using Schulterschluss.Infrastructure.Tables;

namespace Schulterschluss.Application.UnitTests.Networks;

/// <summary>Whatever the register may hold, a file brings it back.</summary>
public sealed class WritingAndReadingTables
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Property(MaxTest = 200, Arbitrary = [typeof(Entries)])]
    public async Task Gives_the_register_back(Entry[] entries)
    {
        foreach (var format in Enum.GetValues<TableFormat>())
        {
            using var stream = new MemoryStream();
            await new TableWriter().WriteAsync(
                format,
                stream,
                RegisterTable.Title,
                RegisterTable.Of(Of(entries)),
                TestContext.Current.CancellationToken
            );
            stream.Position = 0;
            var file = await new TableReader().ReadAsync(
                stream,
                format == TableFormat.Csv ? "text/csv" : XlsxTable.MediaType,
                RegisterColumn.Table,
                TestContext.Current.CancellationToken
            );

            var layout = TableLayout.Of(file.Rows, RegisterColumn.Table);
            var rows = file.Rows.Skip(1).Select(new RowReader(layout, Today).Read).ToList();
            Assert.Equal(entries.Select(e => e.Id), rows.Select(r => r.Id!.Value));
            foreach (var (entry, row) in entries.Zip(rows))
            {
                Assert.False(row.IsRejected, string.Join(" ", row.Findings));
                Assert.Equal(entry.ConfirmedOn, row.LastConfirmedOn);
                Assert.True(
                    row.Over(entry.Profile).SameAs(entry.Profile),
                    $"{format}: {System.Text.Json.JsonSerializer.Serialize(row.Over(entry.Profile))} {System.Text.Json.JsonSerializer.Serialize(entry.Profile)}"
                );
                Assert.True(
                    row.Over(new()).SameAs(AsOnUnix(entry.Profile)),
                    $"{format}: {System.Text.Json.JsonSerializer.Serialize(row.Over(new()))} {System.Text.Json.JsonSerializer.Serialize(AsOnUnix(entry.Profile))}"
                );
            }
        }
    }

    /// <summary>A file has one kind of line break; the register may hold another.</summary>
    private static NetworkProfile AsOnUnix(NetworkProfile profile) =>
        profile with
        {
            Name = CellReader.UnixLines(profile.Name),
            Description = profile.Description is { } text ? CellReader.UnixLines(text) : null,
            Partners = [.. profile.Partners.Select(p => p with { Name = CellReader.UnixLines(p.Name) })],
        };

    private static async IAsyncEnumerable<ExportedNetwork> Of(IEnumerable<Entry> entries)
    {
        foreach (var (id, profile, confirmed) in entries)
        {
            await Task.CompletedTask;
            yield return new()
            {
                Id = id,
                Name = profile.Name,
                LegalForm = profile.LegalForm,
                FoundedYear = profile.FoundedYear,
                Districts = profile.Districts,
                TargetGroups = profile.TargetGroups,
                Partners = profile.Partners,
                Description = profile.Description,
                LastConfirmedOn = confirmed,
            };
        }
    }

    public sealed record Entry(Guid Id, NetworkProfile Profile, DateOnly? ConfirmedOn);

    /// <summary>Profiles as the API lets them in: texts trimmed and composed, without control characters.</summary>
    internal static class Entries
    {
        private static readonly string[] Pieces =
        [
            "=",
            "+",
            "-",
            "@",
            "'",
            "''",
            "|",
            " | ",
            @"\",
            "\"",
            ";",
            ",",
            "(",
            ")",
            " (Kammer)",
            "\n",
            "\r\n",
            "\r",
            "\t",
            " ",
            "ä",
            "ß",
            "€",
            "😀",
            // The workbook's own way to write a carriage return. Two that share an underscore are more than the library
            // for workbooks can keep apart; a space between them keeps this test to what it can.
            "_x000D_ ",
            "&amp;",
            "<",
            "0",
            "1",
            "2014.0",
            "Netz",
            "\u2028",
            "\uFFFD",
            "sep=",
        ];

        public static Arbitrary<Entry> Entry() =>
            (
                from id in Gen.Choose(1, int.MaxValue)
                from name in Text()
                from description in Text()
                from form in Gen.Elements(Enum.GetValues<LegalForm>())
                from year in Gen.Choose(1800, 2026)
                from days in Gen.Choose(0, 5000)
                from groups in Gen.SubListOf(ReferenceData.TargetGroups.Entries.Select(e => e.Code))
                from districts in Gen.SubListOf(ReferenceData.Districts.Keys.Take(5).Append("09"))
                from partners in Gen.ListOf(Partner())
                select new Entry(
                    new Guid(id, 0, 0, new byte[8]),
                    new()
                    {
                        Name = name,
                        Description = description,
                        LegalForm = form,
                        FoundedYear = year,
                        TargetGroups = [.. groups],
                        Districts = [.. districts],
                        Partners = [.. partners.Take(5)],
                    },
                    days == 0 ? null : Today.AddDays(-days)
                )
            ).ToArbitrary();

        private static Gen<PartnerOrganisation> Partner() =>
            from name in Text()
            from type in Gen.Elements(Enum.GetValues<PartnerType>())
            select new PartnerOrganisation(name, type);

        private static Gen<string> Text() =>
            from pieces in Gen.ListOf(Gen.Elements(Pieces))
            let text = string.Concat(pieces.Take(12)).Normalize(NormalizationForm.FormC).Trim()
            select text.Length == 0 ? "x" : text;
    }
}
