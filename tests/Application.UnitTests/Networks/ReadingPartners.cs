using Schulterschluss.Application.Networks.Files;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.UnitTests.Networks;

public sealed class ReadingPartners
{
    [Theory]
    [InlineData("IHK Aachen (Kammer)", "IHK Aachen", PartnerType.Chamber)]
    [InlineData("Stadt Halle (Saale) (Kommune)", "Stadt Halle (Saale)", PartnerType.Municipality)]
    [InlineData("Muster GmbH(betrieb)", "Muster GmbH", PartnerType.Company)]
    [InlineData("NETWORK waldeck|frankenberg (sonstige)", "NETWORK waldeck|frankenberg", PartnerType.Other)]
    [InlineData(@"Nord \| Süd (Education)", "Nord | Süd", PartnerType.Education)]
    public void The_last_parentheses_are_the_type(string cell, string name, PartnerType type) =>
        Assert.Equal(new PartnerOrganisation(name, type), Assert.Single(PartnerCell.Read(cell)).Partner);

    [Theory]
    [InlineData("A (Kammer) | B (Bildung)")]
    [InlineData("A (Kammer)|B (Bildung)")]
    [InlineData(" | A (Kammer) |\n| B (Bildung) | ")]
    public void A_bar_separates_after_a_space_or_a_type(string cell) =>
        Assert.Equal(["A", "B"], PartnerCell.Read(cell).Select(p => p.Partner?.Name));

    [Theory]
    [InlineData("IHK Aachen")]
    [InlineData("IHK Aachen (Orden)")]
    [InlineData("IHK (Kammer) Aachen")]
    [InlineData("IHK Aachen ()")]
    [InlineData("(Kammer)")]
    [InlineData("IHK Aachen (Kammer")]
    public void What_names_no_type_is_no_partner(string cell)
    {
        var (partner, text) = Assert.Single(PartnerCell.Read(cell));
        Assert.Null(partner);
        Assert.Equal(cell, text);
    }
}
