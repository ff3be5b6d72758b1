using System.Net;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Grants;

public sealed class FindingVouchers(ProductHost host) : IClassFixture<ProductHost>
{
    private Api Office => host.As(People.Controller);

    [Fact]
    public async Task They_are_listed_the_latest_first_with_filters_page_by_page()
    {
        var grant = await Office.AwardAsync();
        var first = await Office.BookAsync(Money.Receipt(grant, "A-1", date: "2025-01-05"));
        var second = await Office.BookAsync(Money.Receipt(grant, "A-2", date: "2025-02-05", line: "0812"));
        var third = await Office.BookAsync(Money.Receipt(grant, "A-3", date: "2025-02-06"));
        var income = await Office.BookAsync(Money.Receipt(grant, "A-4", date: "2025-03-05", line: "E1"));

        Assert.Equal([income, third, second, first], await PagesAsync(grant, "limit=1"));
        Assert.Equal([income, third, second, first], await PagesAsync(grant, "limit=3"));
        Assert.Equal([third, first], await PagesAsync(grant, "line=0835"));
        Assert.Equal([income], await PagesAsync(grant, "direction=In"));
        Assert.Equal([third, second], await PagesAsync(grant, "from=2025-02-05&to=2025-02-06"));
        Assert.Equal([second], await PagesAsync(grant, "text=a-2"));
        Assert.Equal([income, third, second, first], await PagesAsync(grant, "text=PRINTERS&status=Booked"));
        Assert.Empty(await PagesAsync(grant, "status=Cancelled"));
        Assert.Empty(await PagesAsync(Guid.CreateVersion7(), ""));
    }

    [Theory]
    [InlineData("limit=201")]
    [InlineData("limit=0")]
    [InlineData("cursor=x")]
    [InlineData("from=2025-02-05&to=2025-02-04")]
    [InlineData("from=05.02.25")]
    [InlineData("status=Circus")]
    [InlineData("direction=Sideways")]
    public async Task A_search_that_means_nothing_is_refused(string query) =>
        (await Office.Get($"{Money.Vouchers}?{query}")).Expect(HttpStatusCode.BadRequest);

    private async Task<IReadOnlyList<Guid>> PagesAsync(Guid grant, string query)
    {
        List<Guid> found = [];
        for (string? cursor = null; ; )
        {
            var page = (
                await Office.Get($"{Money.Vouchers}?grant={grant}&{query}{(cursor is null ? "" : $"&cursor={cursor}")}")
            )
                .Expect(HttpStatusCode.OK)
                .Json;
            found.AddRange(page["items"]!.AsArray().Select(row => row!["id"]!.GetValue<Guid>()));
            cursor = (string?)page["nextCursor"];
            if (cursor is null)
            {
                return found;
            }
        }
    }
}
