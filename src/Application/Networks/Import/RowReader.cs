using System.Globalization;
using System.Text;
using Schulterschluss.Application.Common.Tables;
using Schulterschluss.Application.Networks.Files;
using Schulterschluss.Application.Reference;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.Networks.Import;

/// <summary>
/// Understands the cells of a row, with the habits of spreadsheets: lost leading zeros, years as decimals, days as
/// numbers. What it cannot understand it says; whether the values are right is the profile validator's business.
/// </summary>
internal sealed class RowReader(TableLayout layout, DateOnly today)
{
    /// <summary>What a spreadsheet's cell can hold.</summary>
    private const int CellMaxLength = 32_767;

    private static readonly char[] Keys = ['|', ',', ';', ' ', '\n', '\t'];
    private static readonly char[] Bars = ['|', '\n'];

    public RegisterRow Read(TableRow table)
    {
        List<Finding> findings = [];
        if (table.Cells.Skip(layout.Width).Any(cell => !string.IsNullOrWhiteSpace(cell)))
        {
            findings.Add(Finding.Of(Severity.Rejection, null, "import.too-many-cells", layout.Width));
        }

        var row = new RegisterRow(table.Number, layout)
        {
            Id = Id(table, findings),
            LastConfirmedOn = Day(table, findings),
            Read = new()
            {
                Name = Name(table, findings) ?? "",
                ShortName = Text(table, RegisterColumn.ShortName, findings),
                LegalForm = LegalForm(table, findings),
                FoundedYear = Year(table, findings),
                HostOrganisation = Text(table, RegisterColumn.HostOrganisation, findings),
                Districts = Districts(table, findings),
                Seat = Text(table, RegisterColumn.Seat, findings),
                FieldsOfAction = Codes(table, RegisterColumn.FieldsOfAction, ReferenceData.FieldsOfAction, findings),
                TargetGroups = Codes(table, RegisterColumn.TargetGroups, ReferenceData.TargetGroups, findings),
                Sectors = Codes(table, RegisterColumn.Sectors, ReferenceData.Sectors, findings),
                Partners = Partners(table, findings),
                Website = Text(table, RegisterColumn.Website, findings),
                PublicContact = Text(table, RegisterColumn.PublicContact, findings),
                Description = Text(table, RegisterColumn.Description, findings),
                Source = Text(table, RegisterColumn.Source, findings),
            },
        };
        row.Add(findings);
        return row;
    }

    public static string UnixLines(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    /// <summary>Trimmed, in normal form C, without what no text may hold; null for nothing.</summary>
    private string? Text(TableRow table, RegisterColumn column, List<Finding> findings)
    {
        var cell = layout.Cell(table, column);
        if (string.IsNullOrWhiteSpace(cell))
        {
            return null;
        }

        if (cell.Length > CellMaxLength)
        {
            findings.Add(Finding.Of(Severity.Rejection, column, "import.cell-too-long", CellMaxLength));
            return null;
        }

        var text = UnixLines(FormulaGuard.Undo(cell));
        if (!IsReadable(text))
        {
            findings.Add(Finding.Of(Severity.Rejection, column, "import.control-characters"));
            return null;
        }

        return text.Normalize(NormalizationForm.FormC).Trim() is { Length: > 0 } clean ? clean : null;
    }

    private string? Name(TableRow table, List<Finding> findings)
    {
        var name = Text(table, RegisterColumn.Name, findings);
        if (name is not null && name != FormulaGuard.Undo(layout.Cell(table, RegisterColumn.Name)))
        {
            findings.Add(Finding.Of(Severity.Note, RegisterColumn.Name, "import.normalised"));
        }

        if (name is not null && FormulaGuard.IsFormula(name))
        {
            findings.Add(Finding.Of(Severity.Note, RegisterColumn.Name, "import.kept-as-text"));
        }

        return name;
    }

    private Guid? Id(TableRow table, List<Finding> findings)
    {
        var text = Text(table, RegisterColumn.Id, findings);
        if (text is null)
        {
            return null;
        }

        if (Guid.TryParseExact(text, "D", out var id) && id != Guid.Empty)
        {
            return id;
        }

        findings.Add(Finding.Of(Severity.Rejection, RegisterColumn.Id, "import.no-id", text));
        return null;
    }

    private DateOnly? Day(TableRow table, List<Finding> findings)
    {
        var text = Text(table, RegisterColumn.LastConfirmedOn, findings);
        if (text is null)
        {
            return null;
        }

        var (day, fault) = DateCell.Read(text);
        if (day > today)
        {
            fault = "future-date";
        }

        if (fault is null)
        {
            return day;
        }

        findings.Add(Finding.Of(Severity.Rejection, RegisterColumn.LastConfirmedOn, $"import.{fault}", text));
        return null;
    }

    private int? Year(TableRow table, List<Finding> findings)
    {
        var text = Text(table, RegisterColumn.FoundedYear, findings);
        if (text is null)
        {
            return null;
        }

        if (int.TryParse(WholeNumber(text), NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            return year;
        }

        findings.Add(Finding.Of(Severity.Rejection, RegisterColumn.FoundedYear, "import.no-year", text));
        return null;
    }

    private LegalForm? LegalForm(TableRow table, List<Finding> findings)
    {
        var text = Text(table, RegisterColumn.LegalForm, findings);
        if (text is null)
        {
            return null;
        }

        if (ReferenceData.LegalForms.Find(text) is { } form && Enum.TryParse<LegalForm>(form.Code, out var code))
        {
            return code;
        }

        findings.Add(Finding.Of(Severity.Rejection, RegisterColumn.LegalForm, "unknown-code", text));
        return null;
    }

    private List<string> Districts(TableRow table, List<Finding> findings)
    {
        List<string> restored = [];
        var keys = List(table, RegisterColumn.Districts, Keys, findings)
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
            findings.Add(
                Finding.Of(
                    Severity.Warning,
                    RegisterColumn.Districts,
                    "import.leading-zero-lost",
                    string.Join(", ", restored)
                )
            );
        }

        return keys;
    }

    /// <summary>Codes for labels; an unknown label stays, so that the validator names it.</summary>
    private List<string> Codes(TableRow table, RegisterColumn column, CodeTable codes, List<Finding> findings) =>
        [.. List(table, column, Bars, findings).Select(label => codes.Find(label)?.Code ?? label)];

    private List<PartnerOrganisation> Partners(TableRow table, List<Finding> findings)
    {
        List<PartnerOrganisation> partners = [];
        foreach (var (partner, text) in PartnerCell.Read(Text(table, RegisterColumn.Partners, findings) ?? ""))
        {
            if (partner is null)
            {
                findings.Add(Finding.Of(Severity.Rejection, RegisterColumn.Partners, "import.no-partner", text));
            }
            else
            {
                partners.Add(partner);
            }
        }

        return partners;
    }

    private string[] List(TableRow table, RegisterColumn column, char[] separators, List<Finding> findings)
    {
        var items = (Text(table, column, findings) ?? "").Split(
            separators,
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        if (items.Length <= NetworkProfile.MaxEntries)
        {
            return items;
        }

        findings.Add(Finding.Of(Severity.Rejection, column, "too-many"));
        return [];
    }

    /// <summary><c>2014.0</c> and <c>2014,0</c> are how a spreadsheet may show 2014.</summary>
    private static string WholeNumber(string text)
    {
        var end = text.AsSpan().IndexOfAny('.', ',');
        return end > 0 && end < text.Length - 1 && text.AsSpan(end + 1).TrimStart('0').IsEmpty ? text[..end] : text;
    }

    private static bool IsReadable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) && text[i] is not ('\n' or '\t'))
            {
                return false;
            }

            if (char.IsSurrogate(text[i]))
            {
                if (!char.IsSurrogatePair(text, i))
                {
                    return false;
                }

                i++;
            }
        }

        return true;
    }
}
