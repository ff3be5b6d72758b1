using Marten;
using MediatR;
using Microsoft.Extensions.Options;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Integration;

/// <summary>Texts of mails that were sent some time ago: that a mail was sent stays known, what it said does not.</summary>
[Requires(CatchUpPermissions.Run)]
public sealed record ForgetMailTexts : ICatchUp;

internal sealed class ForgetMailTextsHandler(
    IDocumentSession session,
    IOptions<OutboxSettings> settings,
    TimeProvider clock
) : IRequestHandler<ForgetMailTexts, int>
{
    private const int BatchSize = 500;

    public async Task<int> Handle(ForgetMailTexts command, CancellationToken ct)
    {
        var before = clock.GetUtcNow() - TimeSpan.FromDays(settings.Value.KeepTextDays);
        for (var forgotten = 0; ; )
        {
            var batch = await session
                .Query<OutboxMail>()
                .Where(m => m.Status == MailStatus.Sent && m.SentAt < before && m.Text != null)
                .Take(BatchSize)
                .ToListAsync(ct);
            session.Update(batch.Select(m => m with { Text = null }));
            await session.SaveChangesAsync(ct);
            forgotten += batch.Count;
            if (batch.Count < BatchSize)
            {
                return forgotten;
            }
        }
    }
}
