using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Application.Partnerships;

/// <param name="ImprovementAreas">The fields in which the network will get better.</param>
[Requires(PartnershipPermissions.ActForNetwork)]
public sealed record RequestSealRenewal(Guid Id, Guid Version, IReadOnlyList<string> ImprovementAreas) : ICommand;

internal sealed class RequestSealRenewalValidator : AbstractValidator<RequestSealRenewal>
{
    public RequestSealRenewalValidator()
    {
        RuleFor(c => c.ImprovementAreas)
            .NotNull()
            .Must(areas => areas is null || areas.Count <= Declaration.MaxEntries)
            .WithErrorCode("too-many")
            .WithMessage(_ => Messages.Get("too-many"));
        RuleForEach(c => c.ImprovementAreas).NotEmpty().MaximumLength(Declaration.TextMaxLength);
    }
}

internal sealed class RequestSealRenewalHandler(IDocumentSession session, ICurrentActor actor, TimeProvider clock)
    : IRequestHandler<RequestSealRenewal, Guid>
{
    public async Task<Guid> Handle(RequestSealRenewal command, CancellationToken ct)
    {
        var @case = await session.GetCaseAsync(command.Id, command.Version, actor, ct);
        @case.Partnership.RequestSealRenewal(command.ImprovementAreas, clock.Today());
        return await session.SaveAsync(@case, clock.Today(), ct);
    }
}
