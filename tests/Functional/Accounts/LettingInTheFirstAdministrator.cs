using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Schulterschluss.Application.Access;
using Schulterschluss.Domain.Access;
using Schulterschluss.Functional.Support;
using Schulterschluss.WebApi.Common;
using Web = Schulterschluss.Functional.Support.Web;

namespace Schulterschluss.Functional.Accounts;

public sealed class LettingInTheFirstAdministrator(TestCluster cluster) : IAsyncLifetime
{
    private const string Password = "das erste lange Passwort";
    private readonly ProductHost _host = new(cluster);

    private string Link =>
        $"/first-administrator?token={_host.Services.GetRequiredService<FirstAdministratorDoor>().Token}";

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task The_link_makes_one_account_and_is_gone()
    {
        using var web = new Web(_host.Address);
        await web.Get("/first-administrator?token=wrong");
        Assert.Equal(HttpStatusCode.Gone, web.Status);
        await web.Get(Link);
        await FillInAsync(web, "first@example.org");
        Assert.Equal("/sign-in", web.Path);
        await web.Submit("sign-in", ("Email", "first@example.org"), ("Password", Password));
        Assert.Equal("/desk", web.Path);
        Assert.Equal(Role.Administrator, (await _host.ReadAsync("first@example.org")).Role);

        await web.Get(Link);
        Assert.Equal(HttpStatusCode.Gone, web.Status);
    }

    [Fact]
    public async Task Of_two_at_once_one_comes_in()
    {
        await using var beside = await _host.BesideAsync();
        var other = $"/first-administrator?token={beside.Services.GetRequiredService<FirstAdministratorDoor>().Token}";
        using var one = new Web(_host.Address);
        using var two = new Web(beside.Address);
        await Task.WhenAll(one.Get(Link), two.Get(other));
        await Task.WhenAll(FillInAsync(one, "one@example.org"), FillInAsync(two, "two@example.org"));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Gone], new[] { one.Status, two.Status }.Order());
    }

    [Fact]
    public async Task Where_somebody_administers_it_opens_nothing()
    {
        await _host.AccountOfAsync(People.Administrator);
        using var web = new Web(_host.Address);
        await web.Get(Link);
        Assert.Equal(HttpStatusCode.Gone, web.Status);
        await Assert.ThrowsAsync<Application.Common.RefusedException>(() =>
            _host.SendAsync(
                People.Stranger,
                new CreateFirstAdministrator(Link[^43..], "Anybody", "any@example.org", Password)
            )
        );
    }

    [Fact]
    public async Task The_host_prints_it_while_nobody_administers()
    {
        var settings = HostProcess.Database(cluster.ConnectionString);
        settings["Database__Schema"] = $"first_{Guid.CreateVersion7():N}";
        settings["Database__AutoCreate"] = "CreateOrUpdate";
        await using (var first = await HostProcess.StartAsync(settings))
        {
            await first.WhenReadyAsync();
            var link = await PrintedAsync(first);
            Assert.StartsWith(first.Address.ToString(), link, StringComparison.Ordinal);
            using var web = new Web(first.Address);
            await web.Get(new Uri(link).PathAndQuery);
            await FillInAsync(web, "printed@example.org");
            Assert.Equal("/sign-in", web.Path);
        }

        await using var second = await HostProcess.StartAsync(settings);
        await second.WhenReadyAsync();
        await Task.Delay(TimeSpan.FromSeconds(2), Api.Stop);
        Assert.DoesNotContain("first-administrator", second.Log, StringComparison.Ordinal);
    }

    private static async Task<string> PrintedAsync(HostProcess host)
    {
        for (var i = 0; i < 600; i++)
        {
            if (
                host
                    .Log.Split('\n')
                    .FirstOrDefault(l => l.Contains("/first-administrator", StringComparison.Ordinal)) is
                { } line
            )
            {
                return line.Trim();
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), Api.Stop);
        }

        throw new InvalidOperationException($"No link: {host.Log}");
    }

    private static Task FillInAsync(Web web, string email) =>
        web.Submit("first", ("Name", "Erste Person"), ("Email", email), ("Password", Password));
}
