using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Access;

/// <summary>Forgets a saved search; one that is not there is forgotten already.</summary>
[Requires(AccountPermissions.Own)]
public sealed record RemoveFilter(string List, string Name) : ICommand<AccountPreferences>;

internal sealed class RemoveFilterHandler(IDocumentSession session, ICurrentActor actor)
    : IRequestHandler<RemoveFilter, AccountPreferences>
{
    public Task<AccountPreferences> Handle(RemoveFilter command, CancellationToken ct) =>
        session.ChangePreferencesAsync(
            actor,
            preferences =>
                preferences with
                {
                    Filters = [.. preferences.Filters.Where(f => !f.IsCalled(command.List, command.Name))],
                },
            ct
        );
}
