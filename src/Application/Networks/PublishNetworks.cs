using System.Text.Json.Serialization;
using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Networks.Import;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.Networks;

/// <summary>
/// Lists many drafts at once. Those that pass do so in one transaction; the others say why not and stop nobody.
/// Repeating it does no harm: what is listed already is listed.
/// </summary>
/// <param name="ConsentDeclared">The caller declares that each network consents to its publication; recorded with them.</param>
/// <param name="Networks">Which, as they were read; or instead</param>
/// <param name="ImportId">all that an import brought in, as they are now.</param>
[Requires(NetworkPermissions.Review)]
public sealed record PublishNetworks(
    bool ConsentDeclared,
    IReadOnlyList<NetworkVersion>? Networks = null,
    Guid? ImportId = null
) : ICommand<PublishingReport>
{
    public const int MaxNetworks = 1000;
}

public sealed record NetworkVersion(Guid Id, Guid Version);

public sealed record PublishingReport(int Listed, int Refused, IReadOnlyList<PublishingResult> Results);

/// <param name="Version">The new one, or the one that it still has; null where there is no such network.</param>
/// <param name="Reasons">Why it was refused.</param>
public sealed record PublishingResult(
    Guid Id,
    PublishingOutcome Outcome,
    Guid? Version,
    IReadOnlyList<CheckFinding> Reasons
);

public enum PublishingOutcome
{
    [JsonStringEnumMemberName("listed")]
    Listed,

    [JsonStringEnumMemberName("refused")]
    Refused,
}

internal sealed class PublishNetworksValidator : AbstractValidator<PublishNetworks>
{
    public PublishNetworksValidator()
    {
        RuleFor(c => c.ConsentDeclared)
            .Equal(toCompare: true)
            .WithErrorCode("consent-not-declared")
            .WithMessage(_ => Messages.Get("consent-not-declared"));
        RuleFor(c => c.Networks).Null().When(c => c.ImportId is not null);
        RuleFor(c => c.Networks).NotEmpty().When(c => c.ImportId is null);
        RuleFor(c => c.Networks)
            .Must(list => list is null || list.Count <= PublishNetworks.MaxNetworks)
            .WithErrorCode("too-many")
            .WithMessage(_ => Messages.Get("too-many"));
        RuleFor(c => c.Networks)
            .Must(list => list is null || list.DistinctBy(n => n?.Id).Count() == list.Count)
            .WithErrorCode("repeated")
            .WithMessage(_ => Messages.Get("repeated"));
        RuleForEach(c => c.Networks).NotNull();
    }
}

internal sealed class PublishNetworksHandler(IDocumentSession session, ICurrentActor actor, TimeProvider clock)
    : IRequestHandler<PublishNetworks, PublishingReport>
{
    public async Task<PublishingReport> Handle(PublishNetworks command, CancellationToken ct)
    {
        var expected = command.ImportId is { } import
            ? await EntriesOfAsync(import, ct)
            : command.Networks!.ToDictionary(n => n.Id, n => (Guid?)n.Version);
        var networks = (await session.LoadManyAsync<Network>(ct, expected.Keys)).ToDictionary(n => n.Id);
        var judged = expected
            .Select(e => (e.Key, Network: networks.GetValueOrDefault(e.Key), Reasons: Publish(e.Key, e.Value)))
            .ToList();
        await session.SaveChangesAsync(ct); // the versions below are those that it gives

        var results = judged
            .Select(j => new PublishingResult(
                j.Key,
                j.Reasons.Count == 0 ? PublishingOutcome.Listed : PublishingOutcome.Refused,
                j.Network?.Version,
                j.Reasons
            ))
            .ToList();
        var listed = results.Count(r => r.Outcome == PublishingOutcome.Listed);
        return new(listed, results.Count - listed, results);

        IReadOnlyList<CheckFinding> Publish(Guid id, Guid? version)
        {
            if (networks.GetValueOrDefault(id) is not { } network)
            {
                return [CheckFinding.Of("not-found")];
            }

            if (version is not null && version != network.Version)
            {
                return [CheckFinding.Of("stale-version")];
            }

            try
            {
                network.Publish(actor.Id, clock.Today());
                session.Record(network);
                return [];
            }
            catch (BrokenRuleException refused)
            {
                return [.. refused.Rules.Select(CheckFinding.Of)];
            }
        }
    }

    private async Task<Dictionary<Guid, Guid?>> EntriesOfAsync(Guid import, CancellationToken ct)
    {
        var report =
            await session.LoadAsync<ImportReport>(import, ct)
            ?? throw new NotFoundException(nameof(ImportReport), import);
        return report.DryRun
            ? throw new RefusedException(409, "import.was-dry", "A dry run brought nothing in.")
            : report.Networks.ToDictionary(n => n.Id, _ => (Guid?)null);
    }
}
