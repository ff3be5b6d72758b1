using System.Net;
using Schulterschluss.Functional.Support;
using Web = Schulterschluss.Functional.Support.Web;

namespace Schulterschluss.Functional.Accounts;

/// <summary>Against trying many accounts from one address.</summary>
public sealed class LimitingAttempts(TestCluster cluster)
{
    [Theory]
    [InlineData("/sign-in", "sign-in")]
    [InlineData("/password", "forgotten")]
    public async Task After_so_many_a_minute_an_address_waits(string page, string form)
    {
        await using var host = new ProductHost(cluster) { Settings = { ["SignIn:AttemptsPerMinute"] = "3" } };
        await host.InitializeAsync();
        using var web = new Web(host.Address);
        for (var i = 0; i < 3; i++)
        {
            await web.Get(page);
            await web.Submit(form, ("Email", $"somebody-{i}@example.org"));
            Assert.NotEqual(HttpStatusCode.TooManyRequests, web.Status);
        }

        await web.Get(page);
        await web.Submit(form, ("Email", "another@example.org"));
        Assert.Equal(HttpStatusCode.TooManyRequests, web.Status);
        Assert.NotNull(web.Answer!.Headers.RetryAfter);
    }
}
