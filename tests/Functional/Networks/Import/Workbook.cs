using System.IO.Compression;
using System.Security;
using System.Text;

namespace Schulterschluss.Functional.Networks.Import;

/// <summary>Workbooks as others write them, and as nobody should.</summary>
internal static class Workbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const int DateStyle = 1;

    /// <summary>A sheet with these cells; <c>null</c> is a row that is not there.</summary>
    public static byte[] Of(params IReadOnlyList<string?[]?> rows)
    {
        var sheet = new StringBuilder("<sheetData>");
        for (var row = 1; row <= rows.Count; row++)
        {
            if (rows[row - 1] is { } cells)
            {
                sheet.Append(null, $"<row r=\"{row}\">").AppendJoin("", cells).Append("</row>");
            }
        }

        return WithSheet(sheet.Append("</sheetData>").ToString());
    }

    public static string Text(string text) =>
        $"<c t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>";

    /// <summary>The cell's text is in the table that all sheets share.</summary>
    public static string Shared(int index) => $"<c t=\"s\"><v>{index}</v></c>";

    public static string Number(string number) => $"<c><v>{number}</v></c>";

    /// <summary>A number that is shown as a date.</summary>
    public static string Day(int serial) => $"<c s=\"{DateStyle}\"><v>{serial}</v></c>";

    public static byte[] WithSheet(string content, string sharedStrings = "") =>
        Zip(
            ("[Content_Types].xml", Types()),
            ("_rels/.rels", Relations(("officeDocument", "xl/workbook.xml"))),
            (
                "xl/workbook.xml",
                $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets><sheet name=\"Tabelle1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                Relations(
                    ("worksheet", "worksheets/sheet1.xml"),
                    ("styles", "styles.xml"),
                    ("sharedStrings", "sharedStrings.xml")
                )
            ),
            (
                "xl/styles.xml",
                $"<styleSheet xmlns=\"{Main}\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>"
            ),
            ("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{sharedStrings}</sst>"),
            ("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Main}\">{content}</worksheet>")
        );

    public static byte[] Zip(params IEnumerable<(string Name, string Content)> parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = new StreamWriter(zip.CreateEntry(name).Open());
                part.Write(content);
            }
        }

        return stream.ToArray();
    }

    /// <summary>A few kilobytes that become many megabytes, and whose directory says otherwise.</summary>
    public static byte[] Bomb(int megabytes)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < megabytes; i++)
            {
                part.Write(zeros);
            }
        }

        return stream.ToArray();
    }

    private static string Relations(params IEnumerable<(string Type, string Target)> targets) =>
        $"<Relationships xmlns=\"{Package}\">{string.Concat(targets.Select((t, i) => $"<Relationship Id=\"r{i + 1}\" Type=\"{Office}/{t.Type}\" Target=\"{t.Target}\"/>"))}</Relationships>";

    private static string Types() =>
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>";
}
