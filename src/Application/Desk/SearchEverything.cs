using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Access;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Desk;

/// <summary>Things of any module whose name or number contains the text, as far as the caller may see them.</summary>
[Requires(AccountPermissions.Own)]
public sealed record SearchEverything(string Text) : IQuery<IReadOnlyList<FoundThing>>
{
    public const int TextMinLength = 2;
    public const int TextMaxLength = 200;

    /// <summary>Of each kind.</summary>
    public const int MaxOfKind = 10;
}

public enum ThingKind
{
    Network,
    Partnership,
    ActionOption,
    Service,
    Grant,
    Voucher,
    Report,
}

/// <param name="Detail">Code of its state.</param>
public sealed record FoundThing(ThingKind Kind, Guid Id, string Name, string Detail);

internal interface IThingSource
{
    string Permission { get; }

    Task<IEnumerable<FoundThing>> FindAsync(
        IQuerySession session,
        ICurrentActor actor,
        string text,
        CancellationToken ct
    );
}

internal sealed class SearchEverythingValidator : AbstractValidator<SearchEverything>
{
    public SearchEverythingValidator() =>
        RuleFor(q => q.Text).Length(SearchEverything.TextMinLength, SearchEverything.TextMaxLength);
}

internal sealed class SearchEverythingHandler(
    IQuerySession session,
    IEnumerable<IThingSource> sources,
    ICurrentActor actor
) : IRequestHandler<SearchEverything, IReadOnlyList<FoundThing>>
{
    public async Task<IReadOnlyList<FoundThing>> Handle(SearchEverything query, CancellationToken ct)
    {
        List<FoundThing> found = [];
        foreach (var source in sources.Where(s => actor.Has(s.Permission)))
        {
            found.AddRange(await source.FindAsync(session, actor, query.Text.Trim(), ct));
        }

        return found;
    }
}
