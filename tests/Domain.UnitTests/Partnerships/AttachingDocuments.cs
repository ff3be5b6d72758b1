using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Partnerships;
using Schulterschluss.Domain.UnitTests.Common;
using static Schulterschluss.Domain.UnitTests.Partnerships.Sample;

namespace Schulterschluss.Domain.UnitTests.Partnerships;

public sealed class AttachingDocuments
{
    private static readonly AttachedFile File = new("list.pdf", "application/pdf", 1000, "ab12");

    [Fact]
    public void A_document_says_what_it_is_and_who_brought_it()
    {
        var partnership = Active();
        var document = Attach(partnership, partnership.FindMeasure("m1"), Side.Network);
        Assert.Equal(
            (partnership.Id, "m1", Nora, Side.Network, Start),
            (document.PartnershipId, document.MeasureId, document.AttachedBy, document.Side, document.AttachedOn)
        );
        Assert.Equal(
            ("List of firms", File),
            (document.Title, new(document.FileName, document.MediaType, document.Size, document.Sha256))
        );
        Life.IsExplainedByItsEvents(document);
    }

    [Fact]
    public void Each_side_proves_its_own_measures()
    {
        var partnership = Active();
        Life.Refused(
            "document.measure-of-the-other-side",
            () => Attach(partnership, partnership.FindMeasure("w1"), Side.Network)
        );
        Attach(partnership, partnership.FindMeasure("w1"), Side.Office);
    }

    [Theory]
    [InlineData(Side.Network)]
    [InlineData(Side.Office)]
    public void Either_side_adds_to_the_whole_partnership_also_before_it_is_signed(Side side) =>
        Assert.Null(Attach(Initiated(), measure: null, side).MeasureId);

    [Theory]
    [InlineData("2020-04-08", true)]
    [InlineData("2020-04-09", false)]
    public void After_the_term_documents_are_taken_as_long_as_reports(string day, bool isTaken)
    {
        var partnership = Active();
        if (isTaken)
        {
            Attach(partnership, measure: null, Side.Network, day);
        }
        else
        {
            Life.Refused("document.partnership-is-over", () => Attach(partnership, measure: null, Side.Network, day));
        }
    }

    [Fact]
    public void Nothing_is_added_to_what_was_ended()
    {
        var partnership = Active();
        partnership.End("Both sides agree", Start);
        Life.Refused("document.partnership-is-over", () => Attach(partnership, measure: null, Side.Office));
    }

    [Theory]
    [InlineData(Nora, Side.Network)]
    [InlineData(Anna, Side.Office)]
    public void It_is_withdrawn_once_by_whoever_attached_it_or_by_the_office(string by, Side side)
    {
        var document = Attach(Active(), measure: null, Side.Network);
        document.Withdraw(by, side, Start.AddDays(1));
        document.Withdraw(by, side, Start.AddDays(2));
        Assert.Equal(Start.AddDays(1), document.WithdrawnOn);
        Assert.Equal(2, document.TakeEvents().Count);
    }

    [Fact]
    public void A_colleague_does_not_withdraw_it() =>
        Life.Refused(
            "document.attached-by-another",
            () => Attach(Active(), measure: null, Side.Network).Withdraw("colleague", Side.Network, Start)
        );

    private static PartnershipDocument Attach(
        Partnership partnership,
        Measure? measure,
        Side side,
        string? on = null
    ) =>
        PartnershipDocument.Attach(
            new Guid(3, 0, 0, new byte[8]),
            partnership,
            measure,
            "List of firms",
            File,
            side == Side.Network ? Nora : Anna,
            side,
            on is null ? Start : Day(on)
        );
}
