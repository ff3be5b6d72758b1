using FsCheck.Xunit;
using Schulterschluss.Application.Reporting.Data;
using Schulterschluss.Application.Reporting.Figures;
using Schulterschluss.Application.Reporting.Freezing;

namespace Schulterschluss.Application.UnitTests.Reporting;

/// <summary>What holds for every figure, whatever has happened.</summary>
public sealed class ComputingFromAnyHistory
{
    /// <summary>Sums of quotients differ in their last digits when they are added in another order.</summary>
    private const int Digits = 18;

    [Property(MaxTest = 25)]
    public void The_list_gives_the_figure_also_after_it_was_kept_as_text(int seed)
    {
        var data = new RandomProgramme(seed).Data();
        var kept = CanonicalJson.Read<DataSet>(CanonicalJson.Write(data));
        foreach (var code in FigureCatalogue.Parts.Keys)
        {
            var (figure, again) = (Computed.Of(data, code), Computed.Of(kept, code));
            var how = FigureCatalogue.Parts[code].Part.Aggregation;
            var records = CanonicalJson.Read<List<CountedRecord>>(CanonicalJson.Write(figure.Records));
            Assert.Equal(ValuesOf(figure.Figure), Aggregations.Of(how, figure.Records));
            Assert.Equal(ValuesOf(figure.Figure), Aggregations.Of(how, records));
            Assert.Equal(Show(figure.Figure), Show(again.Figure));
            Assert.Equal(figure.Records.Select(Show), again.Records.Select(Show));
        }
    }

    [Property(MaxTest = 25)]
    public void The_order_in_which_things_are_read_does_not_matter(int seed)
    {
        var (data, shuffled) = (new RandomProgramme(seed).Data(), Shuffled(new RandomProgramme(seed).Data(), seed));
        foreach (var code in FigureCatalogue.Parts.Keys)
        {
            var (figure, again) = (Computed.Of(data, code), Computed.Of(shuffled, code));
            Assert.Equal(Rounded(figure.Value), Rounded(again.Value));
            Assert.Equal(
                figure.Records.Select(Show).Order(StringComparer.Ordinal),
                again.Records.Select(Show).Order(StringComparer.Ordinal)
            );
        }
    }

    [Property(MaxTest = 25)]
    public void No_record_both_counts_and_is_left_out_and_what_is_left_out_adds_nothing(int seed)
    {
        var data = new RandomProgramme(seed).Data();
        foreach (var code in FigureCatalogue.Parts.Keys)
        {
            var records = Computed.Of(data, code).Records;
            Assert.Empty(Keys(records.Where(r => r.IsCounted)).Intersect(Keys(records.Where(r => !r.IsCounted))));
            Assert.All(records.Where(r => !r.IsCounted), r => Assert.Equal((0, 0), (r.Numerator, r.Denominator)));
        }
    }

    [Property(MaxTest = 25)]
    public void Laender_and_groups_add_up_to_the_total_where_each_record_has_one(int seed)
    {
        var data = new RandomProgramme(seed).Data();
        foreach (var (code, (_, part)) in FigureCatalogue.Parts)
        {
            if (part.Aggregation is not (Aggregation.Sum or Aggregation.Quotient))
            {
                continue;
            }

            var figure = Computed.Of(data, code);
            var counted = figure.Records.Where(r => r.IsCounted).ToList();
            if (part.ByLand)
            {
                // Who belongs to several counts in each; once more for each Land beyond the first.
                var extra = counted.Select(r => (Times: r.Laender.Count - 1, Record: r)).ToList();
                AssertAddsUp(
                    figure.Figure.ByLand,
                    (figure.Figure.Numerator ?? 0) + extra.Sum(r => r.Times * r.Record.Numerator),
                    counted.Sum(r => r.Laender.Count * r.Denominator)
                );
            }

            if (part.Group != GroupKind.None)
            {
                Assert.All(counted, r => Assert.NotNull(r.Group));
                AssertAddsUp(figure.Figure.ByGroup, figure.Figure.Numerator ?? 0, counted.Sum(r => r.Denominator));
            }
        }
    }

    /// <summary>If chance left a part without anything to count, the other properties would say nothing about it.</summary>
    [Fact]
    public void Chance_finds_something_for_every_part()
    {
        var programmes = Enumerable.Range(0, 20).Select(seed => new RandomProgramme(seed).Data()).ToList();
        foreach (var (code, (figure, part)) in FigureCatalogue.Parts)
        {
            if (figure is not UnrecordedFigure)
            {
                var values = programmes.Select(data => Computed.Of(data, code)).ToList();
                Assert.True(values.Exists(v => v.Value is not null && v.Value != 0), $"{code} never came to anything.");
                Assert.True(
                    values.Exists(v => v.Figure.LeftOut > 0) || code is "K1.change" or "K3",
                    $"{code} left nothing out."
                );
                Assert.True(
                    !part.ByLand || values.Exists(v => v.Figure.ByLand.Count > 1),
                    $"{code} has one Land only."
                );
            }
        }
    }

    private static void AssertAddsUp(IReadOnlyList<KeyedValue> parts, decimal numerator, decimal denominator)
    {
        Assert.Equal(Rounded(numerator), Rounded(parts.Sum(part => part.Numerator)));
        Assert.Equal(Rounded(denominator), Rounded(parts.Sum(part => part.Denominator ?? 0)));
    }

    private static Aggregate ValuesOf(FigureValue figure) => new(figure.Value, figure.Numerator, figure.Denominator);

    private static decimal? Rounded(decimal? value) => value is { } number ? Math.Round(number, Digits) : null;

    private static IEnumerable<(RecordKind, string)> Keys(IEnumerable<CountedRecord> records) =>
        records.Select(record => (record.Kind, record.Id));

    private static string Show<T>(T value) => System.Text.Encoding.UTF8.GetString(CanonicalJson.Write(value));

    /// <summary>Made anew: a copy would keep what the first one has found out about itself.</summary>
    private static DataSet Shuffled(DataSet data, int seed)
    {
        var random = new Random(seed);
        return new(
            data.Period,
            data.AsOf,
            Shuffle(data.Districts),
            Shuffle(data.NetworksBefore),
            Shuffle(data.Networks),
            Shuffle(data.Partnerships),
            Shuffle(data.Measures),
            Shuffle(data.Seals),
            Shuffle(data.Assessments),
            Shuffle(data.Options),
            Shuffle(data.Services),
            new(
                Shuffle(data.Finance.Grants),
                Shuffle(data.Finance.Vouchers),
                Shuffle(data.Finance.Services),
                Shuffle(data.Finance.PaidElsewhere)
            )
        );

        IReadOnlyList<T> Shuffle<T>(IReadOnlyList<T> list)
        {
            var items = list.ToArray();
            random.Shuffle(items);
            return items;
        }
    }
}
