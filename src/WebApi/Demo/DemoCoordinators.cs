using Schulterschluss.Application.Access;
using Schulterschluss.Domain.Access;

namespace Schulterschluss.WebApi.Demo;

/// <summary>Whoever coordinates a network of the demonstration, by an invented name, the same on every start.</summary>
internal static class DemoCoordinators
{
    private static readonly string[] First =
    [
        "Amira",
        "Bernd",
        "Cemile",
        "Dirk",
        "Elif",
        "Frauke",
        "Goran",
        "Hanne",
        "Ilka",
        "Jannis",
        "Katrin",
        "Lorenz",
        "Meike",
        "Nuri",
        "Olga",
        "Piotr",
        "Quirin",
        "Ronja",
        "Sven",
        "Tülay",
    ];

    private static readonly string[] Last =
    [
        "Ahrens",
        "Böttcher",
        "Cordes",
        "Demir",
        "Eberle",
        "Förster",
        "Gruber",
        "Hübner",
        "Iversen",
        "Jansen",
        "Kowalski",
        "Lindner",
        "Mayr",
        "Nowak",
        "Oltmanns",
        "Petersen",
        "Reuter",
        "Süß",
        "Thiele",
        "Yılmaz",
    ];

    /// <summary>Numbered from 0; no two of the first four hundred share a name.</summary>
    public static Actor Of(int number, Guid network) =>
        new(
            $"coordinator-{number + 1}",
            $"{First[number % First.Length]} {Last[((number * 7) + (number / First.Length)) % Last.Length]} (erfunden)",
            Role.NetworkCoordinator,
            Roles.SideOf(Role.NetworkCoordinator),
            network
        );
}
