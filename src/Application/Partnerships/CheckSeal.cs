using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Networks.Contracts;
using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Application.Partnerships;

/// <summary>Whether a number that somebody met on a letterhead is a valid seal.</summary>
[Requires(Permissions.Public)]
public sealed record CheckSeal(string Number) : IQuery<SealCheck>;

/// <summary>Valid or not, dates, the network's name: nothing else.</summary>
/// <param name="Valid">Whether it may be used today.</param>
/// <param name="ValidUntil">Last valid day, as far as it is known.</param>
/// <param name="Network">Name.</param>
public sealed record SealCheck(
    string Number,
    bool Valid,
    DateOnly AwardedOn,
    DateOnly ValidFrom,
    DateOnly ValidUntil,
    string Network
);

internal sealed class CheckSealHandler(IQuerySession session, TimeProvider clock)
    : IRequestHandler<CheckSeal, SealCheck>
{
    public async Task<SealCheck> Handle(CheckSeal query, CancellationToken ct)
    {
        var number = SealNumbers.Recognise(query.Number) ?? throw new NotFoundException(nameof(Seal), query.Number);
        var partnership =
            await session.Query<Partnership>().SingleOrDefaultAsync(p => p.Seal!.Number == number, ct)
            ?? throw new NotFoundException(nameof(Seal), number);
        var network = await session.GetNetworkAsync(partnership.NetworkId, ct);
        return new(
            number,
            partnership.IsSealValidOn(clock.Today()),
            partnership.Seal!.AwardedOn,
            partnership.Seal.AwardedOn,
            partnership.SealShownUntil(clock.Today())!.Value,
            network.Profile.Name
        );
    }
}
