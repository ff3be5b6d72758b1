using System.Net;
using Schulterschluss.Functional.ActionOptions;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Services;

public sealed class SurvivingAMerge(ActivePartnerships active) : IClassFixture<ActivePartnerships>
{
    private const string Networks = "/api/v1/networks";

    private Api Office => active.Host.As(People.Adviser);

    [Fact]
    public async Task What_was_begun_for_the_old_entry_goes_on_for_the_new_one()
    {
        var option = await Options.SelectedAsync(active.Host, active.Berlin);
        var service = await Orders.ConfirmedAsync(Office, Orders.Workshop(active.Berlin));
        var heir = await MergeAsync(active.Berlin.NetworkId);

        Assert.Equal([option.Id], await IdsAsync($"{Options.Path}?network={heir}"));
        Assert.Equal([service.Id], await IdsAsync($"{Orders.Path}?network={heir}"));

        Assert.Contains(active.Berlin.AssessmentId, await IdsAsync($"/api/v1/assessments?network={heir}"));

        (await Office.Post($"{option.Path}/start", option.ETag)).Expect(HttpStatusCode.NoContent);
        (await Office.Post($"{service.Path}/schedule", service.ETag, Orders.On("2017-09-14"))).Expect(
            HttpStatusCode.NoContent
        );
        (await active.Host.As(People.Coordinator).Get(service.Path)).Expect(HttpStatusCode.OK);

        var another = Options.Body(active.Berlin);
        another["networkId"] = heir;
        var proposed = (await Office.Create(Options.Path, another)).Expect(HttpStatusCode.Created);
        var (read, order) = (await Office.Get(Options.PathOf(proposed.Id)), Orders.Workshop(active.Berlin));
        Assert.Equal(heir, read.Json["networkId"]!.GetValue<Guid>());
        order.Remove("measure");
        order["actionOptionId"] = option.Id;
        (await Office.Create(Orders.Path, order)).Expect(HttpStatusCode.Created);
    }

    private async Task<Guid> MergeAsync(Guid source)
    {
        var lead = active.Host.As(People.Lead);
        var draft = (await Office.Create(Networks, Samples.Network("Heir"))).Expect(HttpStatusCode.Created);
        var path = $"{Networks}/{draft.Id}";
        var submitted = await Office.Post($"{path}/submit", draft.ETag, new { publicationConsent = true });
        var listed = (await lead.Post($"{path}/list", submitted.ETag)).Expect(HttpStatusCode.NoContent);
        var old = (await lead.Get($"{Networks}/{source}")).Expect(HttpStatusCode.OK);
        var intoVersion = Guid.Parse(listed.ETag!.Trim('"'));
        (await lead.Post($"{Networks}/{source}/merge", old.ETag, new { into = draft.Id, intoVersion })).Expect(
            HttpStatusCode.NoContent
        );
        return draft.Id;
    }

    private async Task<IEnumerable<Guid>> IdsAsync(string list) =>
        (await Office.Get(list)).Expect(HttpStatusCode.OK).Json["items"]!
            .AsArray()
            .Select(i => i!["id"]!.GetValue<Guid>());
}
