using System.Net;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Networks;

public sealed class PagingTheRegister(ProductHost host) : IClassFixture<ProductHost>
{
    private async Task<(IReadOnlyList<string> Names, string? Next)> Page(string query, string? cursor)
    {
        var answer = (await host.As().Get($"{Register.Path}?{query}&cursor={cursor}")).Expect(HttpStatusCode.OK);
        return ([.. answer.Names()], (string?)answer.Json["nextCursor"]);
    }

    private async Task<List<string>> Walk(string query)
    {
        List<string> names = [];
        string? cursor = null;
        do
        {
            (var page, cursor) = await Page(query, cursor);
            Assert.NotEmpty(page);
            names.AddRange(page);
        } while (cursor is not null);

        return names;
    }

    [Fact]
    public async Task Names_stand_as_in_a_German_dictionary()
    {
        string[] names = ["Aachen Xylo", "aalen Xylo", "Ärztehaus Xylo", "Öhringen Xylo", "Zwickau Xylo"];
        await host.ListAsync(names.Reverse());
        Assert.Equal(names, await host.As().NamesAsync("q=Xylo&sort=name"));
    }

    [Theory]
    [InlineData("sort=name")]
    [InlineData("sort=relevance")]
    [InlineData("sort=lastConfirmed")]
    public async Task Every_match_stands_on_exactly_one_page(string sort)
    {
        var word = $"Blatt{sort.Length}";
        var ids = await host.ListAsync(Enumerable.Range(0, 23).Select(i => $"{word} {i % 7}"));
        foreach (var (i, id) in ids.Index().Where(x => x.Index % 3 == 0))
        {
            await host.ChangeAsync(id, network => network.Confirm(new DateOnly(2026, 11, 1 + (i % 4))));
        }

        var all = await Walk($"q={word}&{sort}&limit=5");
        Assert.Equal(23, all.Count);
        Assert.Equal(await host.As().NamesAsync($"q={word}&{sort}&limit=100"), all);
    }

    [Fact]
    public async Task The_latest_confirmation_comes_first()
    {
        var ids = await host.ListAsync("Datum früher", "Datum gestern", "Datum heute");
        await host.ChangeAsync(ids[0], network => network.Confirm(new DateOnly(2026, 1, 31)));
        await host.ChangeAsync(ids[1], network => network.Confirm(new DateOnly(2026, 11, 23)));
        Assert.Equal(
            ["Datum heute", "Datum gestern", "Datum früher"],
            await host.As().NamesAsync("q=Datum&sort=lastConfirmed")
        );
    }

    [Fact]
    public async Task What_comes_and_goes_meanwhile_neither_repeats_nor_hides_the_rest()
    {
        var ids = await host.ListAsync("Kette b", "Kette d", "Kette f", "Kette h", "Kette j");
        var (first, cursor) = await Page("q=Kette&limit=2", cursor: null);
        Assert.Equal(["Kette b", "Kette d"], first);

        await host.ListAsync("Kette a", "Kette g");
        await host.ChangeAsync(ids[1], network => network.WithdrawConsent("Invented reason"));

        var (second, _) = await Page("q=Kette&limit=3", cursor);
        Assert.Equal(["Kette f", "Kette g", "Kette h"], second);
    }

    [Fact]
    public async Task The_last_page_says_so()
    {
        await host.ListAsync("Ende a", "Ende b");
        var (names, next) = await Page("q=Ende&limit=2", cursor: null);
        Assert.Equal(["Ende a", "Ende b"], names);
        Assert.Null(next);
    }

    [Fact]
    public async Task A_cursor_belongs_to_its_search()
    {
        await host.ListAsync("Marke a", "Marke b");
        var (_, cursor) = await Page("q=Marke&limit=1", cursor: null);
        Assert.NotNull(cursor);
        foreach (
            var other in new[]
            {
                $"q=Marken&cursor={cursor}",
                $"q=Marke&sort=name&cursor={cursor}",
                $"q=Marke&land=11&cursor={cursor}",
                $"q=Marke&seal=false&cursor={cursor}",
                "q=Marke&cursor=nonsense",
                "q=Marke&cursor=%F0%9F%98%80",
            }
        )
        {
            (await host.As().Get($"{Register.Path}?{other}")).ExpectProblem(HttpStatusCode.BadRequest, "cursor");
        }
    }

    [Fact]
    public async Task A_cursor_outlives_another_spelling_of_the_same_search()
    {
        await host.ListAsync("Schreibung a", "Schreibung b");
        var (_, cursor) = await Page("q=Schreibung&land=11&limit=1", cursor: null);
        var (names, _) = await Page("q=Schreibung&land=Berlin&limit=5", cursor);
        Assert.Equal(["Schreibung b"], names);
    }

    [Fact]
    public async Task Twenty_stand_on_a_page_unless_asked_otherwise()
    {
        await host.ListAsync(Enumerable.Range(0, 25).Select(i => $"Zwanzig {i}"));
        Assert.Equal(20, (await host.As().NamesAsync("q=Zwanzig")).Count);
    }
}
