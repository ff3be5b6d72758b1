using Microsoft.Playwright;

namespace Schulterschluss.Browser.Story;

/// <summary>The seal: awarded, found by anyone, refused once, and renewed.</summary>
internal static class Sealing
{
    private const string Number = "EP-2017-001";

    public static async Task AwardAsync(IPage lead, string partnership)
    {
        await lead.GotoAsync(partnership);
        await lead.ActAsync("Siegel verleihen", "Das Siegel ist verliehen");
    }

    public static async Task CheckAsync(IPage anyone, string until)
    {
        await anyone.GotoAsync($"/seal-register?number={Number}");
        var answer = anyone.GetByRole(AriaRole.Status);
        await Assertions.Expect(answer).ToContainTextAsync($"Siegel {Number} ist gültig");
        await Assertions.Expect(answer).ToContainTextAsync($"gültig bis {until}");
    }

    public static async Task RequestRenewalAsync(IPage network, string partnership)
    {
        await network.GotoAsync(partnership);
        var request = await network.OpenAsync("Verlängerung beantragen");
        await request.GetByLabel("In welchen Feldern").FillAsync("Start-ups\nVerbundpartner\nÖffentlichkeit");
        await request.SendAsync("Verlängerung beantragen");
        await network.SaidAsync("Die Verlängerung ist beantragt");
    }

    /// <summary>Without a reason it is not refused.</summary>
    public static async Task RefuseRenewalAsync(IPage lead, string partnership, string reason)
    {
        await lead.GotoAsync(partnership);
        var refusal = await lead.OpenAsync("Verlängerung ablehnen");
        await refusal.SendAsync("Verlängerung ablehnen");
        await lead.IsFocusedOnAsync(".form-problem", "ausfüllen");
        await refusal.GetByLabel("Begründung").FillAsync(reason);
        await refusal.SendAsync("Verlängerung ablehnen");
        await lead.SaidAsync("Die Verlängerung ist abgelehnt");
    }

    public static async Task RenewAsync(IPage lead, string partnership)
    {
        await lead.GotoAsync(partnership);
        await lead.ActAsync("Siegel verlängern", "Das Siegel ist verlängert");
    }
}
