using System.Globalization;
using Schulterschluss.Application.Common.Tables;
using Schulterschluss.Application.Imports;
using Schulterschluss.Application.Networks.Files;
using Schulterschluss.Application.Reference;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.Networks.Import;

/// <summary>
/// Understands the cells of a row as an entry of the register: lost leading zeros, years as decimals. Whether the values
/// are right is the profile validator's business.
/// </summary>
internal sealed class RowReader(TableLayout layout, DateOnly today)
{
    private static readonly char[] Keys = ['|', ',', ';', ' ', '\n', '\t'];
    private static readonly char[] Bars = ['|', '\n'];

    public RegisterRow Read(TableRow table)
    {
        var cells = new CellReader(layout, table);
        var row = new RegisterRow(table.Number, layout)
        {
            Id = cells.Id(RegisterColumn.Id),
            LastConfirmedOn = cells.Day(RegisterColumn.LastConfirmedOn, today),
            Read = new()
            {
                Name = Name(cells) ?? "",
                ShortName = cells.Text(RegisterColumn.ShortName),
                LegalForm = LegalForm(cells),
                FoundedYear = Year(cells),
                HostOrganisation = cells.Text(RegisterColumn.HostOrganisation),
                Districts = Districts(cells),
                Seat = cells.Text(RegisterColumn.Seat),
                FieldsOfAction = Codes(cells, RegisterColumn.FieldsOfAction, ReferenceData.FieldsOfAction),
                TargetGroups = Codes(cells, RegisterColumn.TargetGroups, ReferenceData.TargetGroups),
                Sectors = Codes(cells, RegisterColumn.Sectors, ReferenceData.Sectors),
                Partners = Partners(cells),
                Website = cells.Text(RegisterColumn.Website),
                PublicContact = cells.Text(RegisterColumn.PublicContact),
                Description = cells.Text(RegisterColumn.Description),
                Source = cells.Text(RegisterColumn.Source),
            },
        };
        row.Add(cells.Findings);
        return row;
    }

    private static string? Name(CellReader cells)
    {
        var name = cells.Text(RegisterColumn.Name);
        if (name is not null && name != FormulaGuard.Undo(cells.Raw(RegisterColumn.Name)))
        {
            cells.Say(Severity.Note, RegisterColumn.Name, "import.normalised");
        }

        if (name is not null && FormulaGuard.IsFormula(name))
        {
            cells.Say(Severity.Note, RegisterColumn.Name, "import.kept-as-text");
        }

        return name;
    }

    private static int? Year(CellReader cells)
    {
        if (cells.Text(RegisterColumn.FoundedYear) is not { } text)
        {
            return null;
        }

        if (int.TryParse(WholeNumber(text), NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            return year;
        }

        cells.Say(Severity.Rejection, RegisterColumn.FoundedYear, "import.no-year", text);
        return null;
    }

    private static LegalForm? LegalForm(CellReader cells)
    {
        if (cells.Text(RegisterColumn.LegalForm) is not { } text)
        {
            return null;
        }

        if (ReferenceData.LegalForms.Find(text) is { } form && Enum.TryParse<LegalForm>(form.Code, out var code))
        {
            return code;
        }

        cells.Say(Severity.Rejection, RegisterColumn.LegalForm, "unknown-code", text);
        return null;
    }

    private static List<string> Districts(CellReader cells)
    {
        List<string> restored = [];
        var keys = List(cells, RegisterColumn.Districts, Keys)
            .Select(key =>
            {
                var digits = WholeNumber(key);
                if (digits.Length is not (1 or 4) || !digits.All(char.IsAsciiDigit))
                {
                    return digits;
                }

                restored.Add($"0{digits}");
                return restored[^1];
            })
            .ToList();
        if (restored.Count > 0)
        {
            cells.Say(
                Severity.Warning,
                RegisterColumn.Districts,
                "import.leading-zero-lost",
                string.Join(", ", restored)
            );
        }

        return keys;
    }

    /// <summary>Codes for labels; an unknown label stays, so that the validator names it.</summary>
    private static List<string> Codes(CellReader cells, TableColumn column, CodeTable codes) =>
        [.. List(cells, column, Bars).Select(label => codes.Find(label)?.Code ?? label)];

    private static List<PartnerOrganisation> Partners(CellReader cells)
    {
        List<PartnerOrganisation> partners = [];
        foreach (var (partner, text) in PartnerCell.Read(cells.Text(RegisterColumn.Partners) ?? ""))
        {
            if (partner is null)
            {
                cells.Say(Severity.Rejection, RegisterColumn.Partners, "import.no-partner", text);
            }
            else
            {
                partners.Add(partner);
            }
        }

        return partners;
    }

    private static string[] List(CellReader cells, TableColumn column, char[] separators)
    {
        var items = (cells.Text(column) ?? "").Split(
            separators,
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        if (items.Length <= NetworkProfile.MaxEntries)
        {
            return items;
        }

        cells.Say(Severity.Rejection, column, "too-many");
        return [];
    }

    /// <summary><c>2014.0</c> and <c>2014,0</c> are how a spreadsheet may show 2014.</summary>
    private static string WholeNumber(string text)
    {
        var end = text.AsSpan().IndexOfAny('.', ',');
        return end > 0 && end < text.Length - 1 && text.AsSpan(end + 1).TrimStart('0').IsEmpty ? text[..end] : text;
    }
}
