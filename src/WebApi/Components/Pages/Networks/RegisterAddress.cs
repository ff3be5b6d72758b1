using Microsoft.AspNetCore.Http.Extensions;
using Schulterschluss.Application.Networks.Search;

namespace Schulterschluss.WebApi.Components.Pages.Networks;

/// <summary>Addresses of a list of networks: the search as it stands, with one thing changed.</summary>
public sealed class RegisterAddress
{
    public const string Path = "/register";

    /// <summary>Every choice but the page, by parameter.</summary>
    private readonly List<(string Name, string Value)> _choices = [];

    /// <summary>Of the page.</summary>
    private readonly string _path;

    public RegisterAddress(RegisterFilter filter, RegisterSort? sort, string path = Path)
    {
        _path = path;
        if (filter.Q is { } text)
        {
            _choices.Add(("q", text));
        }

        foreach (var facet in RegisterFacet.All)
        {
            _choices.AddRange(
                facet
                    .ValuesIn(filter)
                    .Select(facet.CodeOf)
                    .OfType<string>()
                    .Distinct()
                    .Select(code => (facet.Name, code))
            );
        }

        foreach (var flag in RegisterFlag.All)
        {
            if (flag.AskedIn(filter) is { } answer)
            {
                _choices.Add((flag.Name, flag.Answer(answer).Code));
            }
        }

        _choices.AddRange(filter.States.Distinct().Select(state => ("state", state.ToString())));
        if (sort is { } order)
        {
            _choices.Add(("sort", order.ToString()));
        }
    }

    public bool Has(string name, string value) => _choices.Contains((name, value));

    /// <summary>The choices that narrow the search, in the order of the page.</summary>
    public IEnumerable<(string Name, string Value)> Filters => _choices.Where(choice => choice.Name is not "sort");

    public string Without(string name, string value) => Of(_path, _choices.Where(choice => choice != (name, value)));

    public string Toggled(string name, string value) =>
        Has(name, value) ? Without(name, value) : Of(_path, _choices.Append((name, value)));

    public string From(string? cursor) => Of(_path, cursor is null ? _choices : _choices.Append(("cursor", cursor)));

    /// <summary>All of it, without the question mark.</summary>
    public string Query => Of("", _choices).TrimStart('?');

    public string Export(string format) => Of("/api/v1/networks/export", Filters.Append(("format", format)));

    private static string Of(string path, IEnumerable<(string Name, string Value)> choices) =>
        path
        + new QueryBuilder(choices.Select(choice => KeyValuePair.Create(choice.Name, choice.Value))).ToQueryString();
}
