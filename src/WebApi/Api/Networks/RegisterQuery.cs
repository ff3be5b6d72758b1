using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Networks.Search;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.WebApi.Api.Networks;

/// <summary>
/// A search as it stands in the query string. A list may be repeated or separated by commas; what is empty was not
/// asked. Everything is read as text, so that whatever cannot be understood is named like any other fault of the input.
/// </summary>
internal sealed class RegisterQuery
{
    [FromQuery(Name = "q")]
    public string? Q { get; init; }

    [FromQuery(Name = "land")]
    public string[]? Land { get; init; }

    [FromQuery(Name = "district")]
    public string[]? District { get; init; }

    [FromQuery(Name = "field")]
    public string[]? Field { get; init; }

    [FromQuery(Name = "targetGroup")]
    public string[]? TargetGroup { get; init; }

    [FromQuery(Name = "branch")]
    public string[]? Branch { get; init; }

    [FromQuery(Name = "seal")]
    public string? Seal { get; init; }

    [FromQuery(Name = "stale")]
    public string? Stale { get; init; }

    [FromQuery(Name = "openPartnership")]
    public string? OpenPartnership { get; init; }

    [FromQuery(Name = "state")]
    public string[]? State { get; init; }

    /// <exception cref="ValidationException">Something is no value of its kind.</exception>
    public RegisterFilter Filter() =>
        new()
        {
            Q = string.IsNullOrWhiteSpace(Q) ? null : Q,
            Land = Values(Land),
            District = Values(District),
            Field = Values(Field),
            TargetGroup = Values(TargetGroup),
            Branch = Values(Branch),
            Seal = Flag("seal", Seal),
            Stale = Flag("stale", Stale),
            OpenPartnership = Flag("openPartnership", OpenPartnership),
            States = [.. Values(State).Select(state => Choice<NetworkStatus>("state", state))],
        };

    public static bool? Flag(string parameter, string? text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : bool.TryParse(text, out var flag) ? flag
        : throw Unknown(parameter, text);

    public static int? Number(string parameter, string? text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number
        : throw Unknown(parameter, text);

    public static Guid? Id(string parameter, string? text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : Guid.TryParse(text, out var id) ? id
        : throw Unknown(parameter, text);

    public static DateOnly? Day(string parameter, string? text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : DateOnly.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var day) ? day
        : throw Unknown(parameter, text);

    public static T Choice<T>(string parameter, string text)
        where T : struct, Enum =>
        // Numbers are no names, although the parser takes them.
        char.IsLetter(text.Trim()[0])
        && Enum.TryParse<T>(text, ignoreCase: true, out var choice)
        && Enum.IsDefined(choice)
            ? choice
            : throw Unknown(parameter, text);

    private static IReadOnlyList<string> Values(string[]? given) =>
        given is null or []
            ? []
            :
            [
                .. given.SelectMany(value =>
                    value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                ),
            ];

    private static ValidationException Unknown(string parameter, string text) =>
        new([new ValidationFailure(parameter, Messages.Format("unknown-value", text)) { ErrorCode = "unknown-value" }]);
}
