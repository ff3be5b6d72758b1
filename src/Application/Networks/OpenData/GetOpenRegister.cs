using System.Security.Cryptography;
using Marten;
using Marten.Events;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Networks.Search;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.Networks.OpenData;

/// <summary>The public register as a set of data: what a catalogue says of it. For everybody the same.</summary>
[Requires(Permissions.Public)]
public sealed record GetOpenRegister : IQuery<OpenRegister>;

/// <param name="Networks">How many are listed today.</param>
/// <param name="Edition">Another one as soon as a file of the register would be another.</param>
/// <param name="IssuedOn">When the first of the listed networks was published; null while none is.</param>
/// <param name="ModifiedAt">When an entry was last listed, changed, confirmed or taken off.</param>
public sealed record OpenRegister(int Networks, string Edition, DateOnly? IssuedOn, DateTimeOffset? ModifiedAt);

internal sealed class GetOpenRegisterHandler(IQuerySession session, IRegisterSearch register, TimeProvider clock)
    : IRequestHandler<GetOpenRegister, OpenRegister>
{
    public async Task<OpenRegister> Handle(GetOpenRegister query, CancellationToken ct)
    {
        var listed = await register.FindAllAsync(new RegisterFilter(), RegisterViewer.Public, clock.Today(), ct);
        Guid[] ids = [.. listed.Select(network => network.Id)];
        var versions = await session
            .Query<Network>()
            .Where(n => n.Id.IsOneOf(ids))
            .OrderBy(n => n.Id)
            .Select(n => new { n.Id, n.Version })
            .ToListAsync(ct);
        return new(
            ids.Length,
            EditionOf(versions.Select(n => (n.Id, n.Version))),
            listed.Min(network => network.ListedOn),
            await LastChangeAsync(ids, ct)
        );
    }

    /// <summary>What made an entry public or took it away counts for all, another change only while the entry is public.</summary>
    private async Task<DateTimeOffset?> LastChangeAsync(Guid[] listed, CancellationToken ct)
    {
        var publication = await session
            .Events.QueryAllRawEvents()
            .Where(e =>
                e.EventTypesAre(
                    typeof(NetworkListed),
                    typeof(PublicationConsentWithdrawn),
                    typeof(NetworkSetDormant),
                    typeof(NetworkReactivated),
                    typeof(NetworkArchived),
                    typeof(NetworkMerged)
                )
            )
            .OrderByDescending(e => e.Sequence)
            .Select(e => e.Timestamp)
            .Take(1)
            .ToListAsync(ct);
        var profile = await session
            .Events.QueryAllRawEvents()
            .Where(e =>
                e.EventTypesAre(typeof(NetworkProfileChanged), typeof(NetworkProfileConfirmed))
                && e.StreamId.IsOneOf(listed)
            )
            .OrderByDescending(e => e.Sequence)
            .Select(e => e.Timestamp)
            .Take(1)
            .ToListAsync(ct);
        return publication.Concat(profile).Select(at => (DateTimeOffset?)at).Max();
    }

    /// <summary>The product is part of it: another release may write the same entries otherwise.</summary>
    private static string EditionOf(IEnumerable<(Guid Id, Guid Version)> entries)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(typeof(OpenRegister).Module.ModuleVersionId.ToByteArray());
        foreach (var (id, version) in entries)
        {
            hash.AppendData(id.ToByteArray());
            hash.AppendData(version.ToByteArray());
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }
}
