using Marten;
using MediatR;

namespace Schulterschluss.Application.Common;

/// <summary>Keys are kept for a day; what is older serves nobody.</summary>
[Requires(CatchUpPermissions.Run)]
public sealed record ForgetIdempotencyKeys : ICatchUp;

internal sealed class ForgetIdempotencyKeysHandler(IDocumentSession session, TimeProvider clock)
    : IRequestHandler<ForgetIdempotencyKeys, int>
{
    public async Task<int> Handle(ForgetIdempotencyKeys command, CancellationToken ct)
    {
        var before = clock.GetUtcNow() - IdempotencyRecord.Kept;
        var outdated = await session.Query<IdempotencyRecord>().Where(r => r.At < before).CountAsync(ct);
        session.DeleteWhere<IdempotencyRecord>(r => r.At < before);
        await session.SaveChangesAsync(ct);
        return outdated;
    }
}
