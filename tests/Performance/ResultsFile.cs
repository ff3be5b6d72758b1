namespace Schulterschluss.Performance;

/// <summary>Where the tables of all runs stand; each run replaces its own.</summary>
internal static class ResultsFile
{
    private const string End = "<!-- end -->";

    /// <param name="mark">Names the run; the section between it and the end is replaced.</param>
    /// <param name="introduction">For a file that does not exist yet.</param>
    public static void Replace(string file, string mark, string section, string introduction)
    {
        var start = $"<!-- {mark} -->";
        var whole = $"{start}\n{section}{End}\n";
        var text = File.Exists(file) ? File.ReadAllText(file) : introduction;
        var from = text.IndexOf(start, StringComparison.Ordinal);
        if (from >= 0)
        {
            var to = text.IndexOf(End, from, StringComparison.Ordinal) + End.Length + 1;
            text = text[..from] + whole + text[Math.Min(to, text.Length)..];
        }
        else
        {
            text = $"{text}\n{whole}";
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        File.WriteAllText(file, text);
    }
}
