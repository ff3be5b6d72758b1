using Schulterschluss.Functional.Support;
using Case = Schulterschluss.Functional.Partnerships.Story;

namespace Schulterschluss.Functional.Networks.Pages;

public sealed class BeginningANetworkOnce(ProductHost host) : IClassFixture<ProductHost>
{
    [Fact]
    public async Task Whoever_has_a_network_is_led_to_it_and_whoever_has_none_begins()
    {
        var story = await Case.BeginAsync(host);
        using var web = await host.SignInAsync(story.Coordinator);
        await web.Get("/networks/new");
        Assert.Equal($"/networks/{story.NetworkId}", web.Path);

        using var newcomer = await host.SignInAsync(host.NextCoordinator());
        await newcomer.Get("/networks/new");
        Assert.Equal("/networks/new", newcomer.Path);
        Assert.NotNull(newcomer.Page.QuerySelector("main form"));
    }
}
