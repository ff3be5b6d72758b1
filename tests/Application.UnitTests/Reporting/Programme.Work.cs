using Schulterschluss.Application.Reporting.Facts;
using Schulterschluss.Domain.ActionOptions;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Grants;
using Schulterschluss.Domain.Services;

namespace Schulterschluss.Application.UnitTests.Reporting;

/// <summary>Assessments, options, services and money.</summary>
internal sealed partial class Programme
{
    private readonly List<AssessmentFact> _assessments = [];
    private readonly List<OptionFact> _options = [];
    private readonly List<ServiceFact> _services = [];
    private readonly List<ServiceFact> _costs = [];
    private readonly List<GrantFact> _grants = [];
    private readonly List<VoucherFact> _vouchers = [];
    private readonly List<Guid> _paidElsewhere = [];

    /// <param name="scores">Of the dimensions a, b, c and so on.</param>
    public Programme Assessment(
        int number,
        string finalised,
        decimal? overall = 50,
        int network = 1,
        string catalogue = "2026-1",
        int? replaces = null,
        params decimal[] scores
    )
    {
        _assessments.Add(
            new(
                ++_sequence,
                AsOf,
                On(finalised),
                Id(number),
                Id(network),
                catalogue,
                replaces is { } other ? Id(other) : null,
                overall,
                [.. scores.Select((_, i) => ((char)('a' + i)).ToString())],
                scores
            )
        );
        return this;
    }

    /// <summary>One step in the life of an option.</summary>
    public Programme Option(
        int number,
        string day,
        ActionOptionStatus status,
        string? selected = null,
        string? due = null,
        string? completed = null,
        decimal? baseline = null,
        decimal? target = null,
        decimal? actual = null,
        int network = 1
    )
    {
        _options.Add(
            new(
                ++_sequence,
                AsOf,
                On(day),
                Id(number),
                Id(network),
                $"O{number}",
                status,
                Maybe(selected),
                Maybe(due),
                Maybe(completed),
                baseline,
                target,
                actual
            )
        );
        return this;
    }

    /// <param name="agreed">First and last day, as "2026-01-01/2026-03-31".</param>
    /// <param name="delivered">As <paramref name="agreed"/>; null where it was not given.</param>
    public Programme Service(
        int number,
        string agreed,
        string? delivered = null,
        ServiceType type = ServiceType.Course,
        ServiceStatus? status = null,
        bool promised = true,
        Side? cancelledBy = null,
        decimal hours = 8,
        int participants = 10,
        int[]? ratings = null,
        int[]? networks = null
    )
    {
        _services.Add(
            OfService(
                number,
                agreed,
                delivered,
                type,
                status ?? StatusOf(delivered, ratings, cancelledBy),
                promised,
                cancelledBy,
                hours,
                cost: 0,
                line: null,
                participants,
                ratings ?? [],
                networks ?? [1]
            )
        );
        return this;
    }

    /// <summary>A service that was given on a day, at a cost.</summary>
    public Programme Cost(
        int number,
        string delivered,
        decimal cost,
        string? line = "0812",
        ServiceType type = ServiceType.Course
    )
    {
        var service = OfService(
            number,
            $"{delivered}/{delivered}",
            $"{delivered}/{delivered}",
            type,
            ServiceStatus.Delivered,
            promised: true,
            cancelledBy: null,
            hours: 8,
            cost,
            line,
            participants: 10,
            ratings: [],
            networks: [1]
        );
        _costs.Add(service);
        if (Period.Contains(service.DeliveredTo!.Value))
        {
            _services.Add(service);
        }

        return this;
    }

    public Programme Grant(
        int number,
        string first,
        string last,
        params (string Line, LineKind Kind, decimal Planned)[] lines
    )
    {
        _grants.Add(
            new(
                ++_sequence,
                AsOf,
                On(first),
                Id(number),
                $"Z{number}",
                "Programmbüro",
                On(first),
                On(last),
                100_000,
                [.. lines.Select(line => line.Line)],
                [.. lines.Select(line => $"Position {line.Line}")],
                [.. lines.Select(line => line.Kind.ToString())],
                [.. lines.Select(line => line.Planned)]
            )
        );
        return this;
    }

    public Programme Voucher(
        int number,
        string day,
        decimal amount,
        string line = "0812",
        int grant = 1,
        VoucherStatus status = VoucherStatus.Booked,
        VoucherDirection direction = VoucherDirection.Out,
        int? service = null
    )
    {
        _vouchers.Add(
            new(
                ++_sequence,
                AsOf,
                On(day),
                Id(number),
                Id(grant),
                status,
                "Musterfirma",
                "Grund",
                amount,
                line,
                direction,
                $"V{number}",
                service is { } paid ? Id(paid) : null
            )
        );
        return this;
    }

    public Programme PaidElsewhere(int service)
    {
        _paidElsewhere.Add(Id(service));
        return this;
    }

    private ServiceFact OfService(
        int number,
        string agreed,
        string? delivered,
        ServiceType type,
        ServiceStatus status,
        bool promised,
        Side? cancelledBy,
        decimal hours,
        decimal cost,
        string? line,
        int participants,
        int[] ratings,
        int[] networks
    )
    {
        var (agreedDays, days) = (agreed.Split('/'), delivered?.Split('/'));
        return new(
            ++_sequence,
            AsOf,
            Period.From,
            Id(number),
            $"D{number}",
            type,
            status,
            [.. networks.Select(Id)],
            On(agreedDays[0]),
            On(agreedDays[1]),
            promised,
            Maybe(days?[0]),
            Maybe(days?[1]),
            days is null ? null : hours,
            days is null ? null : cost,
            line,
            // All of the first network: how they spread over several does not matter to any figure.
            days is null
                ? []
                : [.. networks.Select((_, i) => i == 0 ? participants : 0)],
            days is null ? [] : [.. networks.Select((_, i) => i == 0 ? ratings.Length : 0)],
            days is null ? [] : [.. networks.Select((_, i) => i == 0 ? ratings.Sum() : 0)],
            cancelledBy
        );
    }

    private static ServiceStatus StatusOf(string? delivered, int[]? ratings, Side? cancelledBy) =>
        cancelledBy is not null ? ServiceStatus.Cancelled
        : delivered is null ? ServiceStatus.Confirmed
        : ratings is null ? ServiceStatus.Delivered
        : ServiceStatus.Evaluated;
}
