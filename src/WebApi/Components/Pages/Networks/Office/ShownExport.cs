using System.Globalization;
using System.Runtime.CompilerServices;
using MediatR;
using Microsoft.Extensions.Localization;
using Schulterschluss.Application.Access;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Common.Tables;
using Schulterschluss.Application.Networks;
using Schulterschluss.Application.Networks.Search;
using Schulterschluss.WebApi.Api.Networks;
using Schulterschluss.WebApi.Common;
using Schulterschluss.WebApi.Components.Shared;

namespace Schulterschluss.WebApi.Components.Pages.Networks.Office;

/// <summary>The office's list as a file: the columns, the order and the words that the reader sees, with all its pages.</summary>
internal sealed class ShownExport(
    IMediator mediator,
    ITableWriter tables,
    IStringLocalizer<NetworkOfficeTexts> texts,
    IStringLocalizer<CodeTexts> codes,
    TimeProvider clock
)
{
    private const string Path = "/networks/shown";

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet(
                Path,
                async (HttpContext http, ICurrentActor actor) =>
                {
                    actor.Require(NetworkPermissions.Read);
                    await ActivatorUtilities.CreateInstance<ShownExport>(http.RequestServices).WriteAsync(http);
                }
            )
            .ExcludeFromDescription();

    public static string Address(RegisterAddress shown, string format) => $"{Path}?{shown.Query}&format={format}";

    private async Task WriteAsync(HttpContext http)
    {
        var query = http.Request.Query;
        var search = OfficeSearch.Of(query);
        var format = query["format"].ToString() is { Length: > 0 } text
            ? RegisterQuery.Choice<TableFormat>("format", text)
            : TableFormat.Csv;
        var columns = NetworkColumns.Of(await mediator.Send(new GetPreferences(), http.RequestAborted));
        // What is wrong with the search is said before a file begins.
        var first = await PageAsync(search, cursor: null, http.RequestAborted);
        TableDownload.Begin(http.Response, format, $"networks-shown-{clock.Today():O}");
        await tables.WriteAsync(
            format,
            http.Response.Body,
            texts["Networks"],
            RowsAsync(search, first, columns, http.RequestAborted),
            http.RequestAborted
        );
    }

    private async IAsyncEnumerable<IReadOnlyList<string>> RowsAsync(
        OfficeSearch search,
        RegisterPage? page,
        IReadOnlyList<string> columns,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        yield return [texts["Name"], .. columns.Select(column => texts[$"Column.{column}"].Value)];
        while (page is not null)
        {
            foreach (var network in page.Items.Select(item => item.Row))
            {
                yield return
                [
                    FormulaGuard.Escape(network.Name),
                    .. columns.Select(column => FormulaGuard.Escape(Cell(column, network) ?? "")),
                ];
            }

            page = page.NextCursor is { } next ? await PageAsync(search, next, ct) : null;
        }
    }

    private Task<RegisterPage> PageAsync(OfficeSearch search, string? cursor, CancellationToken ct) =>
        mediator.Send(new SearchNetworks(search.Shown, search.Sort, SearchNetworks.MaxLimit, cursor), ct);

    /// <summary>The words of the list, where it shows badges and links.</summary>
    private string? Cell(string column, NetworkRow network) =>
        column switch
        {
            NetworkColumns.Status => codes.Of(network.Status),
            NetworkColumns.ListedOn => network.ListedOn?.ToString("d", CultureInfo.CurrentCulture),
            NetworkColumns.LastConfirmedOn => string.Join(
                ' ',
                new[]
                {
                    network.LastConfirmedOn?.ToString("d", CultureInfo.CurrentCulture),
                    network.IsStale ? texts["StaleShort"].Value : null,
                }.OfType<string>()
            ),
            NetworkColumns.Seal => network is { HasValidSeal: true, SealValidUntil: { } end }
                ? texts["Until", end.ToString("d", CultureInfo.CurrentCulture)].Value
                : null,
            NetworkColumns.Website => network.Website,
            NetworkColumns.PublicContact => network.PublicContact,
            _ => NetworkWords.Of(column, network),
        };
}
