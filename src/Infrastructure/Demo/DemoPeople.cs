using Schulterschluss.Application.Access;
using Schulterschluss.Domain.Access;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Infrastructure.Demo;

/// <summary>The invented people of the demonstration. Ids go into the audit trail, names do not.</summary>
public static class DemoPeople
{
    /// <summary>The network that the demonstration's coordinator belongs to; it is drafted under this id.</summary>
    public static readonly Guid BerlinNetwork = new("0190a000-0000-7000-8000-000000011000");

    public static readonly Actor Lead = new("lead", "Lea Leitung (erfunden)", Role.OfficeLead, Side.Office);
    public static readonly Actor Adviser = new("adviser", "Armin Referent (erfunden)", Role.Adviser, Side.Office);
    public static readonly Actor SecondAdviser = new(
        "adviser2",
        "Rosa Referentin (erfunden)",
        Role.Adviser,
        Side.Office
    );
    public static readonly Actor Reviewer = new(
        "reviewer",
        "Gisela Gutachterin (erfunden)",
        Role.Reviewer,
        Side.Office
    );
    public static readonly Actor Controller = new(
        "controller",
        "Conny Controlling (erfunden)",
        Role.Controller,
        Side.Office
    );
    public static readonly Actor Coordinator = new(
        "coordinator",
        "Kai Koordinator (erfunden)",
        Role.NetworkCoordinator,
        Side.Network,
        BerlinNetwork
    );
    public static readonly Actor Auditor = new("auditor", "Paula Prüferin (erfunden)", Role.Auditor, Side: null);
    public static readonly Actor Ministry = new(
        "ministry",
        "Mia Ministerium (erfunden)",
        Role.MinistryReader,
        Side: null
    );
    public static readonly Actor Administrator = new(
        "admin",
        "Adele Administratorin (erfunden)",
        Role.Administrator,
        Side: null
    );

    public static IReadOnlyList<Actor> All { get; } =
    [Lead, Adviser, SecondAdviser, Reviewer, Controller, Coordinator, Auditor, Ministry, Administrator];
}
