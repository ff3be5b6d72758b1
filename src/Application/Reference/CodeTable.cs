using System.Text;

namespace Schulterschluss.Application.Reference;

/// <summary>One entry of a code table; the labels are what people read and write, the code is what is stored.</summary>
public sealed record CodeEntry(string Code, string De, string En, IReadOnlyList<string>? Aliases = null);

/// <summary>A versioned list of codes, found by code, label or alias in any case.</summary>
public sealed class CodeTable
{
    private readonly Dictionary<string, CodeEntry> _byName = new(StringComparer.OrdinalIgnoreCase);

    public CodeTable(string version, IReadOnlyList<CodeEntry> entries)
    {
        (Version, Entries) = (version, entries);
        foreach (var entry in entries)
        {
            foreach (var name in (string[])[entry.Code, entry.De, entry.En, .. entry.Aliases ?? []])
            {
                _byName.TryAdd(name.Normalize(NormalizationForm.FormC), entry);
            }
        }
    }

    public string Version { get; }
    public IReadOnlyList<CodeEntry> Entries { get; }

    public CodeEntry? Find(string name) => _byName.GetValueOrDefault(name.Trim().Normalize(NormalizationForm.FormC));

    /// <summary>The German label, which files carry; a code that the table does not have any more stands for itself.</summary>
    public string LabelOf(string code) => Find(code)?.De ?? code;

    public bool Has(string code) => Find(code)?.Code == code;
}
