using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Services;

namespace Schulterschluss.Application.Services;

/// <summary>
/// A participant's rating. From one browser it counts once. Nothing keeps somebody who means it from rating again with a
/// second browser or after deleting its data: to prevent that, the product would have to know who they are. That there
/// are never more ratings than participants bounds what it can do.
/// </summary>
/// <param name="Browser">The browser's secret.</param>
/// <returns>Whether it counts; false where this browser had answered before.</returns>
[Requires(Permissions.Public)]
public sealed record GiveFeedback(string Token, int? Rating, string Browser) : ICommand<bool>;

internal sealed class GiveFeedbackValidator : AbstractValidator<GiveFeedback>
{
    public GiveFeedbackValidator()
    {
        RuleFor(c => c.Rating).NotNull().InclusiveBetween(NetworkFeedback.Poorest, NetworkFeedback.Best);
        RuleFor(c => c.Browser).NotEmpty().MaximumLength(Tokens.MaxLength);
    }
}

internal sealed class GiveFeedbackHandler(IDocumentSession session, TimeProvider clock)
    : IRequestHandler<GiveFeedback, bool>
{
    public async Task<bool> Handle(GiveFeedback command, CancellationToken ct)
    {
        var link = await session.GetLinkAsync(command.Token, ct);
        await session.PassFeedbackAsync(link.ServiceId, ct);
        var id = FeedbackLoading.AnswerIdOf(link.Id, command.Browser);
        if (await session.LoadAsync<FeedbackAnswer>(id, ct) is not null)
        {
            return false;
        }

        var service = await session.GetAsync<Service>(link.ServiceId, ct);
        var answers = await session.Query<FeedbackAnswer>().CountAsync(a => a.LinkId == link.Id, ct);
        link.RequireRoom(service, answers, clock.Today());
        session.Insert(
            new FeedbackAnswer
            {
                Id = id,
                LinkId = link.Id,
                Rating = command.Rating!.Value,
            }
        );
        await session.SaveChangesAsync(ct);
        return true;
    }
}
