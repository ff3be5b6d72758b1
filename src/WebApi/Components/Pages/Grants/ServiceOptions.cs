using System.Globalization;
using MediatR;
using Schulterschluss.Application.Grants;
using Schulterschluss.WebApi.Components.Forms;
using Schulterschluss.WebApi.Components.Shared;

namespace Schulterschluss.WebApi.Components.Pages.Grants;

/// <summary>Delivered services of a grant's period that no voucher stands for yet.</summary>
internal static class ServiceOptions
{
    public static async Task<IReadOnlyList<Option>> ServiceOptionsAsync(this IMediator mediator, Guid grantId)
    {
        var posted = await mediator.Send(new ListPostedServices(grantId));
        var unposted = await mediator.Send(new ListUnpostedServices(grantId));
        return
        [
            .. posted
                .Select(s => (s.ServiceId, s.Title, s.On, s.Cost))
                .Concat(unposted.Select(s => (s.ServiceId, s.Title, s.On, s.Cost)))
                .OrderByDescending(s => s.On)
                .Select(s => new Option(
                    s.ServiceId.ToString(),
                    $"{s.On.ToString("d", CultureInfo.CurrentCulture)} · {s.Title} · {Euros.Text(s.Cost)}"
                )),
        ];
    }
}
