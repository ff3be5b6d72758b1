using Schulterschluss.Domain.Assessments;
using Schulterschluss.Domain.Networks;
using Schulterschluss.WebApi.Components.Pages.Administration;

namespace Schulterschluss.Functional.Administration;

/// <summary>What differs between two versions of the assessment catalogue.</summary>
public sealed class ComparingCatalogues
{
    private static readonly Criterion Kept = Named("kept");

    [Fact]
    public void The_same_differs_in_nothing() => Assert.Empty(Between([Kept], [Kept]));

    [Fact]
    public void What_is_new_has_nothing_before_and_what_is_gone_nothing_after()
    {
        var changes = Between([Kept, Named("gone")], [Kept, Named("new")]);
        Assert.All(changes.Where(change => change.Code == "gone"), change => Assert.Null(change.After));
        Assert.All(changes.Where(change => change.Code == "new"), change => Assert.Null(change.Before));
        Assert.DoesNotContain(changes, change => change.Code == "kept");
        Assert.Equal(["gone", "new"], changes.Select(change => change.Code).Distinct());
    }

    [Fact]
    public void Of_a_criterion_only_what_has_changed_is_told()
    {
        var after = Kept with { Weight = 2, Levels = [new("null", "zero"), new("anders", "different")] };
        Assert.Equal(
            [("Weight", "1", "2"), ("Level1", "eins", "anders")],
            Between([Kept], [after]).Select(change => (change.Part, change.Before!, change.After!))
        );
    }

    private static Criterion Named(string code) =>
        new(
            code,
            new(code, code),
            Weight: 1,
            AllowsNotApplicable: false,
            [NetworkPhase.Development],
            [new("null", "zero"), new("eins", "one")]
        );

    private static IReadOnlyList<CatalogueChange> Between(
        IReadOnlyList<Criterion> before,
        IReadOnlyList<Criterion> after
    ) => CatalogueChange.Between(Of(before), Of(after), label => label.De, criterion => $"{criterion.Phases[0]}");

    private static Catalogue Of(IReadOnlyList<Criterion> criteria) =>
        new("x", new("x", "x"), [new("dimension", new("Dimension", "dimension"), Weight: 1, criteria)]);
}
