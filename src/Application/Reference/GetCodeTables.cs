using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Reference;

[Requires(Permissions.Public)]
public sealed record GetCodeTables : IQuery<IReadOnlyDictionary<string, CodeTable>>;

internal sealed class GetCodeTablesHandler : IRequestHandler<GetCodeTables, IReadOnlyDictionary<string, CodeTable>>
{
    public Task<IReadOnlyDictionary<string, CodeTable>> Handle(GetCodeTables query, CancellationToken ct) =>
        Task.FromResult(ReferenceData.All);
}
