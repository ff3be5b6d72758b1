using Microsoft.AspNetCore.Http.Extensions;
using Schulterschluss.Application.Access.Audit;
using Schulterschluss.WebApi.Api.Networks;

namespace Schulterschluss.WebApi.Components.Pages.Administration;

/// <summary>The trail as it is filtered in the address; addresses of the same with one thing changed.</summary>
public sealed class AuditAddress
{
    private static readonly string[] Names = ["actor", "kind", "event", "network", "thing", "from", "to"];
    private readonly Dictionary<string, string> _given = [];

    public AuditAddress(IQueryCollection query)
    {
        foreach (var name in Names)
        {
            if (query[name].ToString().Trim() is { Length: > 0 } text)
            {
                _given[name] = text;
            }
        }
    }

    public bool IsFiltered => _given.Count > 0;

    public string? this[string name] => _given.GetValueOrDefault(name);

    public static string OfActor(string actor) =>
        Of(AdministrationSection.Audit, [KeyValuePair.Create("actor", actor)]);

    public static string OfThing(Guid thing) =>
        Of(AdministrationSection.Audit, [KeyValuePair.Create("thing", thing.ToString())]);

    /// <exception cref="FluentValidation.ValidationException">Something is no value of its kind.</exception>
    public AuditFilter Filter(Guid? network) =>
        new(
            this["actor"],
            this["kind"],
            this["event"],
            RegisterQuery.Id("thing", this["thing"]),
            network,
            RegisterQuery.Day("from", this["from"]),
            RegisterQuery.Day("to", this["to"])
        );

    public string First => Of(AdministrationSection.Audit, _given);

    public string With(string name, string value) =>
        Of(
            AdministrationSection.Audit,
            _given.Where(pair => pair.Key != name).Append(KeyValuePair.Create(name, value))
        );

    public string After(string cursor) =>
        Of(AdministrationSection.Audit, _given.Append(KeyValuePair.Create("cursor", cursor)));

    /// <summary>Whoever downloads it gets what is filtered, under the network's id instead of its name.</summary>
    public string Export(string format, Guid? network) =>
        Of(
            "/api/v1/audit/export",
            _given
                .Where(pair => pair.Key != "network")
                .Concat(network is { } id ? [KeyValuePair.Create("network", id.ToString())] : [])
                .Append(KeyValuePair.Create("format", format))
        );

    private static string Of(string path, IEnumerable<KeyValuePair<string, string>> given) =>
        path + new QueryBuilder(given).ToQueryString();
}
