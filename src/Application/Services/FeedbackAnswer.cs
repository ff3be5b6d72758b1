using Marten;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Services;

namespace Schulterschluss.Application.Services;

/// <summary>What one participant said: the rating and nothing else, neither when nor from where.</summary>
public sealed class FeedbackAnswer
{
    /// <summary>Made from the link and the browser's secret, so that one browser is counted once.</summary>
    public required Guid Id { get; init; }
    public required Guid LinkId { get; init; }

    /// <summary>From 1 (poor) to 5 (very good).</summary>
    public required int Rating { get; init; }
}

internal static class FeedbackLoading
{
    /// <summary>There is one link for a network and a service.</summary>
    public static Guid LinkIdOf(Guid serviceId, Guid networkId) => IdOf($"{serviceId}/{networkId}");

    public static Guid AnswerIdOf(Guid linkId, string browser) => IdOf($"{linkId}/{browser}");

    /// <exception cref="NotFoundException">Nobody got this address from us, or it was withdrawn.</exception>
    public static async Task<FeedbackLink> GetLinkAsync(
        this IQuerySession session,
        string token,
        CancellationToken ct
    ) =>
        token.Length <= Tokens.MaxLength
        && await session.Query<FeedbackLink>().FirstOrDefaultAsync(l => l.Token == token, ct) is { } link
            ? link
            : throw new NotFoundException(nameof(FeedbackLink), "…");

    /// <summary>What was answered so far, by network. In order of size: the order in which people came tells who they are.</summary>
    public static async Task<IReadOnlyList<NetworkFeedback>> AnswersAsync(
        this IQuerySession session,
        Service service,
        CancellationToken ct
    )
    {
        Guid[] links = [.. service.NetworkIds.Select(network => LinkIdOf(service.Id, network))];
        var answers = await session.Query<FeedbackAnswer>().Where(a => a.LinkId.IsOneOf(links)).ToListAsync(ct);
        return
        [
            .. service.NetworkIds.Select(network => new NetworkFeedback(
                network,
                [
                    .. answers
                        .Where(a => a.LinkId == LinkIdOf(service.Id, network))
                        .Select(a => a.Rating)
                        .OrderDescending(),
                ]
            )),
        ];
    }

    /// <summary>One answer at a time, and none while the figures are taken over.</summary>
    public static Task PassFeedbackAsync(this IDocumentSession session, Guid serviceId, CancellationToken ct) =>
        session.PassAsync([$"feedback/{serviceId}"], ct);

    private static Guid IdOf(string text) => new(Tokens.Sha256(text).AsSpan(0, 16));
}
