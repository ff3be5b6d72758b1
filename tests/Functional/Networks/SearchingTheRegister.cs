using System.Net;
using Schulterschluss.Domain.Networks;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Networks;

/// <summary>Words that a network is found by. Each test searches for words that only its own networks have.</summary>
public sealed class SearchingTheRegister(ProductHost host) : IClassFixture<ProductHost>
{
    private Task<IReadOnlyList<string>> Find(string text) => host.As().NamesAsync($"q={Uri.EscapeDataString(text)}");

    [Theory]
    [InlineData("Fähre")]
    [InlineData("FAEHRE")]
    [InlineData("fähren")]
    [InlineData("Fa\u0308hre")]
    public async Task Umlauts_and_inflections_are_one_word_however_they_are_written(string text)
    {
        await host.ListAsync($"Bündnis Fähre {text.Length}");
        Assert.Contains($"Bündnis Fähre {text.Length}", await Find(text));
    }

    [Theory]
    [InlineData("Berufsbildungszentrum Unstrut", "Zentrum Unstrut")]
    [InlineData("Berufsbildungszentren Saale", "Zentrum Saale")]
    [InlineData("Großstraßenforum", "strassen")]
    [InlineData("Nordsee Kollektiv", "Nords")]
    [InlineData("Wachstumsregion Ems-Achse e.V.", "emsachse eV")]
    [InlineData("Wendlandleben", "Wendlandlebn")]
    [InlineData("Familienfreundliche Unternehmen Hochsauerland", "Familenfreundlihce")]
    public async Task A_word_is_found_by_its_beginning_a_part_of_it_and_with_small_errors(string name, string text)
    {
        await host.ListAsync(name);
        Assert.Equal([name], await Find(text));
    }
}
