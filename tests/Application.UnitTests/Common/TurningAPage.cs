using Schulterschluss.Application.Common;
using Schulterschluss.Application.Services;

namespace Schulterschluss.Application.UnitTests.Services;

public sealed class TurningAPage
{
    [Fact]
    public void A_cursor_finds_its_place_again()
    {
        var place = new ServiceCursor(new(2017, 9, 14), Guid.CreateVersion7());
        Assert.Equal(place, ServiceCursor.Read(place.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("ÄÖÜ")]
    [InlineData("MjAxNzA5MTQ")]
    [InlineData("MjAxNzEzMDEwMTIzNDU2Nzg5YWJjZGVmMDEyMzQ1Njc4OWFiY2RlZg")]
    public void Any_other_text_is_refused(string text)
    {
        var refused = Assert.Throws<RefusedException>(() => ServiceCursor.Read(text));
        Assert.Equal((400, "cursor"), (refused.Status, refused.Code));
    }
}
