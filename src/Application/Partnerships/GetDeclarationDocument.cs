using FluentValidation;
using Marten;
using MediatR;
using Microsoft.Extensions.Options;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Networks;
using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Application.Partnerships;

/// <param name="Edition">Without one the text in force, or else the draft.</param>
/// <param name="Language"><c>de</c> or <c>en</c>.</param>
[Requires(PartnershipPermissions.Read)]
public sealed record GetDeclarationDocument(Guid Id, DeclarationEdition? Edition, string Language)
    : IQuery<DeclarationFile>;

public sealed record DeclarationFile(string Name, ReadOnlyMemory<byte> Content);

internal sealed class GetDeclarationDocumentValidator : AbstractValidator<GetDeclarationDocument>
{
    public GetDeclarationDocumentValidator() =>
        RuleFor(q => q.Language)
            .Must(language => language is "de" or "en")
            .WithErrorCode("document-language")
            .WithMessage(_ => Messages.Get("document-language"));
}

internal sealed class GetDeclarationDocumentHandler(
    IQuerySession session,
    ICurrentActor actor,
    IActorDirectory directory,
    IDeclarationWriter writer,
    IOptions<OfficeSettings> office
) : IRequestHandler<GetDeclarationDocument, DeclarationFile>
{
    public async Task<DeclarationFile> Handle(GetDeclarationDocument query, CancellationToken ct)
    {
        var (partnership, network) = await session.GetCaseAsync(query.Id, actor, ct);
        List<DeclarationVersion> versions =
        [
            .. partnership
                .EarlierDeclarations.Append(partnership.Declaration)
                .Append(partnership.Amendment)
                .OfType<DeclarationVersion>(),
        ];
        var version =
            (query.Edition is { } edition ? edition.Of(versions) : partnership.Declaration)
            ?? throw new NotFoundException(nameof(Declaration), query.Edition?.ToString() ?? "");
        var document = new DeclarationDocument(
            query.Language,
            await NameOnAgreementAsync(partnership, version, ct) ?? network.Profile.Name,
            office.Value.Name,
            version.Number,
            version.AgreedOn is null,
            version.AgreedOn ?? await ChangedOnAsync(partnership, ct),
            DeclarationView.Of(version, directory)!,
            [
                .. versions
                    .Where(v => v.Number <= version.Number)
                    .Select(v => new VersionOfDeclaration(v.Number, v.AgreedOn, v.Hash)),
            ]
        );
        return new(document.FileName(), await writer.WriteAsync(document, ct));
    }

    /// <summary>Whoever has signed keeps the name they signed under, whatever becomes of the network.</summary>
    private async Task<string?> NameOnAgreementAsync(
        Partnership partnership,
        DeclarationVersion version,
        CancellationToken ct
    )
    {
        if (version.AgreedOn is not { } day)
        {
            return null;
        }

        var then = await session.AsOfAsync<Network>(partnership.NetworkId, new AsOf(Time.EndOf(day)), ct);
        return then?.Profile.Name;
    }

    private async Task<DateOnly> ChangedOnAsync(Partnership partnership, CancellationToken ct)
    {
        var recorded = await session.Events.FetchStreamAsync(partnership.Id, token: ct);
        return Time.DayOf(recorded.Last(e => e.Data is DeclarationDrafted or AmendmentProposed).Timestamp);
    }
}
