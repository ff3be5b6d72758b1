using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Domain.UnitTests.Partnerships;

public sealed class HashingADeclaration
{
    private static readonly Declaration Small = new()
    {
        Goals = [new("g1", "Größer \"werden\"\n\u0001")],
        Measures = [new("m1", Side.Office, @"a\b", "g1", Sample.Due("2017-Q3"))],
        Term = new(new(2017, 1, 9), new(2020, 1, 8)),
    };

    [Fact]
    public void The_canonical_form_is_JSON_that_others_can_write_too() =>
        Assert.Equal(
            """{"goals":[{"id":"g1","text":"Größer \"werden\"\n\u0001"}],"legalText":"","measures":[{"due":"2017-Q3","goalId":"g1","id":"m1","indicator":null,"obligor":"Office","text":"a\\b"}],"term":{"from":"2017-01-09","to":"2020-01-08"}}""",
            Small.ToCanonicalJson()
        );

    /// <summary>Computed with Python: hashlib.sha256(canonical.encode()).hexdigest().</summary>
    [Fact]
    public void The_hash_is_the_SHA_256_of_its_UTF_8() =>
        Assert.Equal("7f0fc949085e8ad4ece77f4f80d93d93172b4cea6ba2adb74657e28421cbedee", Small.Hash());

    [Fact]
    public void Every_part_of_the_text_counts()
    {
        Declaration[] others =
        [
            Small with
            {
                Goals = [],
            },
            Small with
            {
                LegalText = "x",
            },
            Small with
            {
                Term = null,
            },
            Small with
            {
                Measures = [Small.Measures[0] with { Obligor = Side.Network }],
            },
            Small with
            {
                Measures = [Small.Measures[0] with { Due = Sample.Due("2017-09-30") }],
            },
            Small with
            {
                Measures = [Small.Measures[0] with { Indicator = "" }],
            },
            Small with
            {
                Measures = [Small.Measures[0] with { GoalId = null }],
            },
            Small with
            {
                Measures = [Small.Measures[0] with { Text = "b" }],
            },
            Small with
            {
                Measures = [Small.Measures[0] with { Id = "m2" }],
            },
        ];
        Assert.Equal(others.Length + 1, others.Append(Small).Select(d => d.Hash()).Distinct().Count());
    }
}
