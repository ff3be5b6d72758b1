using System.Net;
using AngleSharp.Html.Dom;
using Schulterschluss.Functional.Support;
using static Schulterschluss.Functional.Partnerships.Story;

namespace Schulterschluss.Functional.Pages;

public sealed class SigningOnItsPage(ProductHost host) : IClassFixture<ProductHost>
{
    [Fact]
    public async Task Whoever_has_read_another_text_is_asked_again_whether_they_have_read_it()
    {
        var story = await AwaitingSignaturesAsync(host);
        using var web = await host.SignInAsync(story.Coordinator);
        await web.Get($"/partnerships/{story.Id}/signature");
        (await story.PutAsync(People.Adviser, "declaration", Text("Otherwise."))).Expect(HttpStatusCode.NoContent);

        await web.Submit("sign", ("Capacity", "Chair"), ("Read", "true"));
        Assert.Equal(HttpStatusCode.PreconditionFailed, web.Status);
        Assert.Contains("Otherwise.", web.Text, StringComparison.Ordinal);
        Assert.Equal("Chair", web.Fields("sign")["Capacity"]);
        Assert.False(((IHtmlInputElement)web.Page.GetElementById("sign-read")!).IsChecked);

        await web.Submit("sign");
        Assert.Equal(HttpStatusCode.BadRequest, web.Status);
        await web.Submit("sign", ("Read", "true"));
        Assert.Equal(HttpStatusCode.OK, web.Status);
    }
}
