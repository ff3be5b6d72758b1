using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Partnerships;

/// <summary>Deletes the content; that there was a document stays in the history.</summary>
[Requires(PartnershipPermissions.Report)]
public sealed record WithdrawDocument(Guid Id, Guid Version) : ICommand;

internal sealed class WithdrawDocumentHandler(
    IDocumentSession session,
    IDocumentContents contents,
    ICurrentActor actor,
    TimeProvider clock
) : IRequestHandler<WithdrawDocument, Guid>
{
    public async Task<Guid> Handle(WithdrawDocument command, CancellationToken ct)
    {
        var document = (await session.GetDocumentAsync(command.Id, actor, ct)).At(command.Version);
        document.Withdraw(actor.Id, actor.RequireSide(), clock.Today());
        contents.Delete(session, document.Id);
        session.Record(document);
        await session.SaveChangesAsync(ct);
        return document.Version;
    }
}
