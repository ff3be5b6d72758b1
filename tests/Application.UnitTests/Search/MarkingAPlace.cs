using Schulterschluss.Application.Common;
using Schulterschluss.Infrastructure.Search;

namespace Schulterschluss.Application.UnitTests.Search;

public sealed class MarkingAPlace
{
    private static readonly RegisterCursor Place = new(4711, -3, Guid.CreateVersion7(), "Öhringen");

    [Fact]
    public void A_cursor_says_where_it_was_made() =>
        Assert.Equal(Place, RegisterCursor.Read(Place.ToString(), search: 4711));

    [Fact]
    public void A_cursor_of_another_search_is_refused() =>
        Assert.Equal(
            "cursor",
            Assert.Throws<RefusedException>(() => RegisterCursor.Read(Place.ToString(), search: 4712)).Code
        );

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("not a cursor")]
    [InlineData("ä")]
    [InlineData("====")]
    public void What_is_no_cursor_is_refused(string text) =>
        Assert.Equal("cursor", Assert.Throws<RefusedException>(() => RegisterCursor.Read(text, search: 0)).Code);
}
