using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.ActionOptions;

/// <param name="Percent">From 0 to 100; a hundred alone does not complete it.</param>
[Requires(ActionOptionPermissions.Write)]
public sealed record ReportActionOptionProgress(Guid Id, Guid Version, int? Percent) : ICommand;

internal sealed class ReportActionOptionProgressValidator : AbstractValidator<ReportActionOptionProgress>
{
    public ReportActionOptionProgressValidator() => RuleFor(c => c.Percent).NotNull().InclusiveBetween(0, 100);
}

internal sealed class ReportActionOptionProgressHandler(IDocumentSession session, ICurrentActor actor)
    : IRequestHandler<ReportActionOptionProgress, Guid>
{
    public async Task<Guid> Handle(ReportActionOptionProgress command, CancellationToken ct)
    {
        var option = await session.GetAsync(command.Id, command.Version, actor, ct);
        option.ReportProgress(command.Percent!.Value);
        session.Record(option);
        await session.SaveChangesAsync(ct);
        return option.Version;
    }
}
