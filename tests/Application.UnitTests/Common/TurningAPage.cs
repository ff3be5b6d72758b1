using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.UnitTests.Common;

public sealed class TurningAPage
{
    [Fact]
    public void A_cursor_finds_its_place_again()
    {
        var place = new DayCursor(new(2017, 9, 14), Guid.CreateVersion7());
        Assert.Equal(place, DayCursor.Read(place.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("ÄÖÜ")]
    [InlineData("MjAxNzA5MTQ")]
    [InlineData("MjAxNzEzMDEwMTIzNDU2Nzg5YWJjZGVmMDEyMzQ1Njc4OWFiY2RlZg")]
    public void Any_other_text_is_refused(string text)
    {
        var refused = Assert.Throws<RefusedException>(() => DayCursor.Read(text));
        Assert.Equal((400, "cursor"), (refused.Status, refused.Code));
    }
}
