using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Schulterschluss.Application.Networks.Search;

namespace Schulterschluss.WebApi.Components.Forms;

/// <summary>Networks are five thousand: they are named, not picked from a list.</summary>
internal static class NetworkChoice
{
    /// <summary>By the whole name or the id; null where no network is called so.</summary>
    public static async Task<Guid?> FindNetworkAsync(this IMediator mediator, string text, CancellationToken ct)
    {
        if (Guid.TryParse(text, out var id))
        {
            return id;
        }

        if (text.Length > RegisterFilter.TextMaxLength)
        {
            return null;
        }

        var page = await mediator.Send(new SearchNetworks(new RegisterFilter { Q = text }), ct);
        return page
            .Items.Select(item => item.Row)
            .FirstOrDefault(row => string.Equals(row.Name, text.Trim(), StringComparison.OrdinalIgnoreCase))
            ?.Id;
    }

    /// <summary>The same for a field: null where nothing is typed, and said at the field where no network is called so.</summary>
    /// <exception cref="ValidationException"/>
    public static async Task<Guid?> ReadNetworkAsync(
        this IMediator mediator,
        string? text,
        string field,
        string failure,
        CancellationToken ct
    ) =>
        string.IsNullOrWhiteSpace(text)
            ? null
            : await mediator.FindNetworkAsync(text, ct)
                ?? throw new ValidationException([new ValidationFailure(field, failure)]);
}
