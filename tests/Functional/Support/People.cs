using Schulterschluss.Domain.Access;
using Schulterschluss.Domain.Common;
using Schulterschluss.Infrastructure.Security;

namespace Schulterschluss.Functional.Support;

/// <summary>A person of a test, and the key they hold.</summary>
internal sealed record Person(string Id, Role Role, Side? Side, Guid? Network = null)
{
    public string Key { get; init; } = $"key-of-{Id}";

    public ApiKeyOptions Configured =>
        new()
        {
            Hash = ApiKeys.HashOf(Key),
            Id = Id,
            Person = $"Invented {Id}",
            Role = Role,
            Side = Side,
            Network = Network,
        };
}

/// <summary>The cast: an office of several people, and the people of two networks.</summary>
internal static class People
{
    public static readonly Guid Berlin = new("0190a000-0000-7000-8000-000000000011");
    public static readonly Guid Elsewhere = new("0190a000-0000-7000-8000-000000000012");

    public static readonly Person Lead = new("lead", Role.OfficeLead, Side.Office);
    public static readonly Person SecondLead = new("second-lead", Role.OfficeLead, Side.Office);
    public static readonly Person Adviser = new("adviser", Role.Adviser, Side.Office);
    public static readonly Person SecondAdviser = new("second-adviser", Role.Adviser, Side.Office);
    public static readonly Person Reviewer = new("reviewer", Role.Reviewer, Side.Office);
    public static readonly Person Controller = new("controller", Role.Controller, Side.Office);
    public static readonly Person Auditor = new("auditor", Role.Auditor, Side: null);
    public static readonly Person DataProtection = new("data-protection", Role.DataProtection, Side: null);
    public static readonly Person Administrator = new("administrator", Role.Administrator, Side: null);
    public static readonly Person Ministry = new("ministry", Role.MinistryReader, Side: null);
    public static readonly Person Coordinator = new("coordinator", Role.NetworkCoordinator, Side.Network, Berlin);
    public static readonly Person Deputy = new("deputy", Role.NetworkCoordinator, Side.Network, Berlin);
    public static readonly Person Stranger = new("stranger", Role.NetworkCoordinator, Side.Network, Elsewhere);

    /// <summary>Five more networks, each with one person: enough to be compared with.</summary>
    public static readonly IReadOnlyList<Person> Peers =
    [
        .. Enumerable
            .Range(21, 5)
            .Select(i => new Person(
                $"peer-{i}",
                Role.NetworkCoordinator,
                Side.Network,
                new($"0190a000-0000-7000-8000-0000000000{i}")
            )),
    ];

    /// <summary>Of one invented network each, for classes in which every test needs a network of its own.</summary>
    public static readonly IReadOnlyList<Person> Coordinators =
    [
        .. Enumerable
            .Range(1, 20)
            .Select(i => new Person(
                $"coordinator-{i}",
                Role.NetworkCoordinator,
                Side.Network,
                new Guid(0x0190a000, 0, 0x7000, [0x80, 1, 0, 0, 0, 0, 0, (byte)i])
            )),
    ];

    /// <summary>One of each role, for questions about roles.</summary>
    public static readonly IReadOnlyList<Person> OfEachRole =
    [
        .. Enum.GetValues<Role>()
            .Where(role => role != Role.System)
            .Select(role => new Person(
                $"a-{role}",
                role,
                Roles.SideOf(role),
                role == Role.NetworkCoordinator ? Berlin : null
            )),
    ];

    public static readonly IReadOnlyList<Person> All =
    [
        Lead,
        SecondLead,
        Adviser,
        SecondAdviser,
        Reviewer,
        Controller,
        Auditor,
        DataProtection,
        Administrator,
        Ministry,
        Coordinator,
        Deputy,
        Stranger,
        .. Peers,
    ];
}
