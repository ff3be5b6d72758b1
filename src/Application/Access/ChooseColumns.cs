using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Access;

/// <summary>Which columns a list shows to this person; without any, its usual ones.</summary>
[Requires(AccountPermissions.Own)]
public sealed record ChooseColumns(string List, IReadOnlyList<string> Columns) : ICommand<AccountPreferences>
{
    public const int MaxColumns = 50;
    public const int NameMaxLength = 80;
}

internal sealed class ChooseColumnsValidator : AbstractValidator<ChooseColumns>
{
    public ChooseColumnsValidator()
    {
        RuleFor(c => c.List).NotEmpty().MaximumLength(ChooseColumns.NameMaxLength);
        RuleFor(c => c.Columns)
            .Must(list => list.Count <= ChooseColumns.MaxColumns)
            .WithErrorCode("too-many")
            .WithMessage(_ => Messages.Get("too-many"));
        RuleForEach(c => c.Columns).NotEmpty().MaximumLength(ChooseColumns.NameMaxLength);
    }
}

internal sealed class ChooseColumnsHandler(IDocumentSession session, ICurrentActor actor)
    : IRequestHandler<ChooseColumns, AccountPreferences>
{
    public Task<AccountPreferences> Handle(ChooseColumns command, CancellationToken ct) =>
        session.ChangePreferencesAsync(
            actor,
            preferences =>
            {
                var columns = preferences
                    .Columns.Where(list => list.Key != command.List)
                    .ToDictionary(StringComparer.Ordinal);
                if (command.Columns.Count > 0)
                {
                    columns[command.List] = [.. command.Columns.Distinct(StringComparer.Ordinal)];
                }

                return preferences with
                {
                    Columns = columns,
                };
            },
            ct
        );
}
