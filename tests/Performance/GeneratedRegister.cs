using System.Globalization;
using System.Text;
using Schulterschluss.Application.Reference;

namespace Schulterschluss.Performance;

/// <summary>
/// Networks of our own invention, the same in every run. Names are put together from the words of the field, so that
/// some words are common; each ends in a made-up word that no other name has.
/// </summary>
internal static class GeneratedRegister
{
    /// <summary>Words that stand in many names, alone or in a compound.</summary>
    public static readonly IReadOnlyList<string> CommonWords = ["netzwerk", "bildung", "fachkräfte", "zukunft"];

    private const string Header =
        "Name;Kurzname;Rechtsform;Gründungsjahr;Träger;Kreise;Sitz;Handlungsfelder;Zielgruppen;Branchen;Partner;"
        + "Website;E-Mail;Beschreibung;Quelle";

    private static readonly string[] Subjects =
    [
        "Fachkräfte",
        "Bildungs",
        "Ausbildungs",
        "Qualifizierungs",
        "Handwerks",
        "Pflege",
        "Zukunfts",
        "Wirtschafts",
        "Arbeitsmarkt",
        "Gesundheits",
        "Logistik",
        "Integrations",
    ];

    private static readonly string[] Forms =
    [
        "netzwerk",
        "bündnis",
        "allianz",
        "verbund",
        "initiative",
        "forum",
        "kreis",
    ];

    private static readonly District[] Districts =
    [
        .. ReferenceData.Districts.Values.Where(d => d.ValidUntil is null).OrderBy(d => d.Ags, StringComparer.Ordinal),
    ];

    private static readonly CodeTable Fields = ReferenceData.FieldsOfAction;
    private static readonly CodeTable Groups = ReferenceData.TargetGroups;
    private static readonly CodeTable Sectors = ReferenceData.Sectors;
    private static readonly CodeTable LegalForms = ReferenceData.LegalForms;

    /// <summary>Rows of the register as a CSV file that the import takes.</summary>
    public static byte[] Csv(int first, int count)
    {
        var text = new StringBuilder(Header).Append('\n');
        foreach (var number in Enumerable.Range(first, count))
        {
            text.AppendJoin(';', Row(number)).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The made-up word in the name of one network.</summary>
    public static string RareWord(int number)
    {
        const string Consonants = "bdfgklmnprstvwz";
        const string Vowels = "aeiou";
        var letters = new char[8];
        // Neighbours in number must not be neighbours in spelling.
        var rest = (number + 1) * 2_654_435_761L % 31_640_625;
        for (var i = 0; i < letters.Length; i += 2)
        {
            letters[i] = Consonants[(int)(rest % Consonants.Length)];
            rest /= Consonants.Length;
            letters[i + 1] = Vowels[(int)(rest % Vowels.Length)];
            rest /= Vowels.Length;
        }

        return new string(letters);
    }

    private static IEnumerable<string> Row(int number)
    {
        var random = new Random(number);
        var district = Districts[number % Districts.Length];
        var place = district.Name.Split(',')[0];
        var subject = Subjects[random.Next(Subjects.Length)];
        var rare = RareWord(number);
        var name = $"{subject}{Forms[random.Next(Forms.Length)]} {place} {char.ToUpperInvariant(rare[0])}{rare[1..]}";
        var field = Pick(Fields, random);
        var group = Pick(Groups, random);
        yield return name;
        yield return rare[..4].ToUpperInvariant();
        yield return Pick(LegalForms, random);
        yield return random.Next(1995, 2025).ToString(CultureInfo.InvariantCulture);
        yield return $"Kammer {place}";
        yield return district.Ags;
        yield return place;
        yield return field;
        yield return group;
        yield return Pick(Sectors, random);
        yield return $"Kammer {place} (Kammer) | Agentur {place} (Arbeitsagentur) | Schule {place} (Bildung)";
        yield return $"https://{rare}.example.org";
        yield return $"kontakt@{rare}.example.org";
        yield return $"{name} verbindet Betriebe und Schulen in {place}. Schwerpunkt: {field}, vor allem für {group}.";
        yield return "erfunden";
    }

    private static string Pick(CodeTable table, Random random) => table.Entries[random.Next(table.Entries.Count)].De;
}
