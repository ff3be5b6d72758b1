using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Imports;
using Schulterschluss.Application.Networks.Files;

namespace Schulterschluss.Application.Networks.Import;

/// <summary>The rejected rows of an import with what is wrong with each, some at a time.</summary>
/// <param name="After">Number of the last row of the previous page.</param>
[Requires(NetworkPermissions.Import)]
public sealed record GetRejectedRows(Guid Id, int After = 0, int Limit = RejectedRowsPage.DefaultLimit)
    : IQuery<RejectedRowsPage>;

internal sealed class GetRejectedRowsValidator : AbstractValidator<GetRejectedRows>
{
    public GetRejectedRowsValidator() => RuleFor(q => q.Limit).RejectedRowsLimit();
}

internal sealed class GetRejectedRowsHandler(IQuerySession session, IActorDirectory directory)
    : IRequestHandler<GetRejectedRows, RejectedRowsPage>
{
    public async Task<RejectedRowsPage> Handle(GetRejectedRows query, CancellationToken ct)
    {
        var report = await session.ReportAsync<ImportReport>(query.Id, directory, ct);
        return await session.RejectedRowsAsync(report, RegisterColumn.Table, query.After, query.Limit, ct);
    }
}
