using FluentValidation;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Assessments;

/// <summary>Who takes part, by opaque ids; each list as a whole.</summary>
public sealed record ParticipantLists
{
    public IReadOnlyList<string> NetworkParticipants { get; init; } = [];
    public IReadOnlyList<string> OfficeParticipants { get; init; } = [];
}

/// <summary>Ids, never names: the lists go into the audit trail, which keeps no personal data.</summary>
internal sealed class ParticipantListsValidator : AbstractValidator<ParticipantLists>
{
    private const int MaxParticipants = 50;

    public ParticipantListsValidator()
    {
        List(p => p.NetworkParticipants);
        List(p => p.OfficeParticipants);
        RuleFor(p => p.OfficeParticipants)
            .Must((p, office) => !p.NetworkParticipants.Intersect(office, StringComparer.Ordinal).Any())
            .WithErrorCode("repeated")
            .WithMessage(_ => Messages.Get("repeated"));
    }

    private void List(System.Linq.Expressions.Expression<Func<ParticipantLists, IReadOnlyList<string>>> list)
    {
        RuleFor(list)
            .Must(ids => ids.Count <= MaxParticipants)
            .WithErrorCode("too-many")
            .WithMessage(_ => Messages.Get("too-many"));
        RuleFor(list)
            .Must(ids => ids.Distinct(StringComparer.Ordinal).Count() == ids.Count)
            .WithErrorCode("repeated")
            .WithMessage(_ => Messages.Get("repeated"));
        RuleFor(list).ForEach(id => id.OpaqueId());
    }
}
