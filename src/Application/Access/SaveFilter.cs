using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Access;

/// <summary>Keeps a search of a list under a name; a name that is taken already now means this search.</summary>
/// <param name="Query">As it stands in the address, without the question mark.</param>
[Requires(AccountPermissions.Own)]
public sealed record SaveFilter(string List, string Name, string Query) : ICommand<AccountPreferences>
{
    public const int MaxFilters = 50;
    public const int NameMaxLength = 80;
    public const int QueryMaxLength = 2000;
}

internal sealed class SaveFilterValidator : AbstractValidator<SaveFilter>
{
    public SaveFilterValidator()
    {
        RuleFor(c => c.List).NotEmpty().MaximumLength(SaveFilter.NameMaxLength);
        RuleFor(c => c.Name).NotEmpty().MaximumLength(SaveFilter.NameMaxLength);
        RuleFor(c => c.Query).NotNull().MaximumLength(SaveFilter.QueryMaxLength);
    }
}

internal sealed class SaveFilterHandler(IDocumentSession session, ICurrentActor actor)
    : IRequestHandler<SaveFilter, AccountPreferences>
{
    public Task<AccountPreferences> Handle(SaveFilter command, CancellationToken ct) =>
        session.ChangePreferencesAsync(
            actor,
            preferences =>
            {
                var others = preferences.Filters.Where(f => !f.IsCalled(command.List, command.Name)).ToList();
                return others.Count < SaveFilter.MaxFilters
                    ? preferences with
                    {
                        Filters = [.. others, new(command.List, command.Name, command.Query)],
                    }
                    : throw new RefusedException(
                        409,
                        "account.too-many-filters",
                        "Too many filters.",
                        SaveFilter.MaxFilters
                    );
            },
            ct
        );
}
