using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Schulterschluss.Application.ActionOptions;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.ActionOptions;

public sealed class StartingBeforeTheSignatures(ProductHost host) : IClassFixture<ProductHost>
{
    [Fact]
    public async Task Is_refused_unless_the_office_has_switched_it_on()
    {
        host.SetDay(ActivePartnerships.StartDay);
        var programme = await Programme.NegotiateAsync(host, People.Coordinator);
        var option = await Options.SelectedAsync(host, programme);
        var office = host.As(People.Adviser);
        (await office.Post($"{option.Path}/start", option.ETag)).ExpectProblem(
            HttpStatusCode.Conflict,
            "action-option.partnership-not-active"
        );

        host.Services.GetRequiredService<IOptions<ActionOptionSettings>>().Value.StartInNegotiation = true;
        (await office.Post($"{option.Path}/start", option.ETag)).Expect(HttpStatusCode.NoContent);
    }
}
