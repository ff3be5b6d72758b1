using Schulterschluss.Application.Reporting.Data;
using Schulterschluss.Application.Reporting.Figures;

namespace Schulterschluss.Application.UnitTests.Reporting;

/// <summary>A part of a figure with the list behind it, to be asked.</summary>
internal sealed record Computed(FigureValue Figure, IReadOnlyList<CountedRecord> Records)
{
    public decimal? Value => Figure.Value;

    /// <summary>"numerator/denominator".</summary>
    public string Fraction => FormattableString.Invariant($"{Figure.Numerator:0.##}/{Figure.Denominator:0.##}");

    /// <summary>Names of what counts, each once, in order.</summary>
    public IEnumerable<string> Counted =>
        Records.Where(r => r.IsCounted).Select(r => r.Name).Distinct().Order(StringComparer.Ordinal);

    /// <summary>"name: reason" of what does not, in order.</summary>
    public IEnumerable<string> LeftOut =>
        Records.Where(r => !r.IsCounted).Select(r => $"{r.Name}: {r.LeftOut}").Order(StringComparer.Ordinal);

    /// <summary>"land value" for each; "-" is not available.</summary>
    public IEnumerable<string> ByLand => Figure.ByLand.Select(Show);

    public IEnumerable<string> ByGroup => Figure.ByGroup.Select(Show);

    public static Computed Of(DataSet data, string code)
    {
        var (figure, part) = FigureCatalogue.Parts[code];
        IReadOnlyList<CountedRecord> records = [.. part.Records(data)];
        return new(FigureValue.Of(figure, part, records), records);
    }

    private static string Show(KeyedValue value) =>
        FormattableString.Invariant($"{value.Key} {(value.Value is { } number ? $"{number:0.####}" : "-")}");
}
