using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Services;

namespace Schulterschluss.Application.Services;

/// <summary>What participants have answered under their link is taken over by itself.</summary>
/// <param name="Feedback">Further ratings of the participants, by network.</param>
/// <param name="NoResponse">Nobody answered.</param>
[Requires(ServicePermissions.Provide)]
public sealed record EvaluateService(Guid Id, Guid Version, IReadOnlyList<NetworkFeedback> Feedback, bool NoResponse)
    : ICommand;

internal sealed class EvaluateServiceValidator : AbstractValidator<EvaluateService>
{
    private const int MostRatings = 10_000;

    public EvaluateServiceValidator()
    {
        RuleFor(c => c.Feedback).FewAndDistinct(f => f.NetworkId);
        RuleForEach(c => c.Feedback)
            .NotNull()
            .ChildRules(entry =>
            {
                entry.RuleFor(f => f.NetworkId).NotEmpty();
                entry
                    .RuleFor(f => f.Ratings)
                    .NotNull()
                    .Must(ratings => ratings is null || ratings.Count <= MostRatings)
                    .WithErrorCode("too-many")
                    .WithMessage(_ => Messages.Get("too-many"));
                entry
                    .RuleForEach(f => f.Ratings)
                    .InclusiveBetween(NetworkFeedback.Poorest, NetworkFeedback.Best)
                    .When(f => f.Ratings is { Count: <= MostRatings });
            });
    }
}

internal sealed class EvaluateServiceHandler(IDocumentSession session) : IRequestHandler<EvaluateService, Guid>
{
    public async Task<Guid> Handle(EvaluateService command, CancellationToken ct)
    {
        var service = await session.GetAsync<Service>(command.Id, command.Version, ct);
        await session.PassFeedbackAsync(service.Id, ct);
        var collected = await session.AnswersAsync(service, ct);
        service.Evaluate(new(Together(command.Feedback, collected), command.NoResponse));
        session.Record(service);
        await session.SaveChangesAsync(ct);
        return service.Version;
    }

    private static IReadOnlyList<NetworkFeedback> Together(
        IReadOnlyList<NetworkFeedback> given,
        IReadOnlyList<NetworkFeedback> collected
    ) =>
        [
            .. given
                .Concat(collected.Where(c => c.Ratings.Count > 0))
                .GroupBy(f => f.NetworkId)
                .Select(f => new NetworkFeedback(f.Key, [.. f.SelectMany(feedback => feedback.Ratings)])),
        ];
}
