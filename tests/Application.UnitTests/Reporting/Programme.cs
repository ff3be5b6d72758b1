using System.Globalization;
using Schulterschluss.Application.Reference;
using Schulterschluss.Application.Reporting.Data;
using Schulterschluss.Application.Reporting.Facts;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Networks;
using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Application.UnitTests.Reporting;

/// <summary>
/// An invented programme, small enough to compute its figures with a pencil: facts as they stand in the ledger, a line
/// each. Things are known by numbers; what a test does not name does not matter to it.
/// </summary>
internal sealed partial class Programme(string from, string to)
{
    private readonly List<NetworkFact> _before = [];
    private readonly List<NetworkFact> _networks = [];
    private readonly List<PartnershipFact> _partnerships = [];
    private readonly List<MeasureFact> _measures = [];
    private readonly List<SealFact> _seals = [];
    private long _sequence;

    public DateRange Period { get; } = new(On(from), On(to));
    public DateTimeOffset AsOf { get; } = new(On(to).AddDays(20), new(10, 0), TimeSpan.Zero);

    public static DateOnly On(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    /// <summary>As it is on the last day of the period.</summary>
    public Programme Network(
        int number,
        string districts = "11000",
        string? confirmed = null,
        NetworkStatus status = NetworkStatus.Listed
    )
    {
        _networks.Add(OfNetwork(number, districts, confirmed ?? from, status));
        return this;
    }

    /// <summary>An entry that has become part of another one.</summary>
    public Programme Merged(int number, int into, string districts = "11000")
    {
        _networks.Add(OfNetwork(number, districts, from, NetworkStatus.Merged) with { MergedInto = Id(into) });
        return this;
    }

    /// <summary>As it was on the day before the period.</summary>
    public Programme NetworkBefore(
        int number,
        string districts = "11000",
        string? confirmed = null,
        NetworkStatus status = NetworkStatus.Listed
    )
    {
        _before.Add(OfNetwork(number, districts, confirmed ?? from, status));
        return this;
    }

    /// <summary>One step in the life of a partnership.</summary>
    public Programme Partnership(
        int number,
        string day,
        PartnershipStatus status,
        int network = 1,
        string? since = null,
        string? termEnd = null,
        string? termination = null
    )
    {
        _partnerships.Add(
            new(
                ++_sequence,
                AsOf,
                On(day),
                Id(number),
                Id(network),
                status,
                Maybe(since),
                Maybe(termEnd),
                Maybe(termination)
            )
        );
        return this;
    }

    /// <summary>As it is on the last day of the period.</summary>
    public Programme Measure(string id, Side obligor, string due, MeasureStatus status, int network = 1)
    {
        _measures.Add(
            new(
                ++_sequence,
                AsOf,
                Period.From,
                Id(network),
                id,
                Id(network),
                obligor,
                DuePeriod.Parse(due, CultureInfo.InvariantCulture).End,
                status
            )
        );
        return this;
    }

    /// <summary>One step in the life of a seal; it ends with its term unless something else is said.</summary>
    public Programme Seal(
        int partnership,
        string day,
        SealStatus status,
        string awarded,
        string validUntil,
        string? renewed = null,
        string? lastDay = null,
        int network = 1
    )
    {
        _seals.Add(
            new(
                ++_sequence,
                AsOf,
                On(day),
                Id(partnership),
                Id(network),
                $"S{partnership}",
                status,
                On(awarded),
                Maybe(renewed),
                On(validUntil),
                On(lastDay ?? validUntil)
            )
        );
        return this;
    }

    public DataSet Data() =>
        new(
            Period,
            AsOf,
            [
                .. ReferenceData
                    .Districts.Values.Where(district => district.IsValidOn(Period.To))
                    .Select(district => district.Ags)
                    .Order(StringComparer.Ordinal),
            ],
            [.. _before],
            [.. _networks],
            [.. _partnerships],
            [.. _measures],
            [.. _seals],
            [.. _assessments],
            [.. _options],
            [.. _services],
            new([.. _grants], [.. _vouchers], [.. _costs], [.. _paidElsewhere])
        );

    /// <summary>What a part of a figure comes to.</summary>
    public Computed Figure(string code) => Computed.Of(Data(), code);

    private NetworkFact OfNetwork(int number, string districts, string confirmed, NetworkStatus status) =>
        new(
            ++_sequence,
            AsOf,
            On(confirmed),
            Id(number),
            $"N{number}",
            status,
            On(confirmed),
            districts.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );

    private static DateOnly? Maybe(string? day) => day is null ? null : On(day);
}
