using System.Globalization;
using Schulterschluss.Application.Reporting.Data;
using Schulterschluss.Domain.ActionOptions;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Grants;
using Schulterschluss.Domain.Networks;
using Schulterschluss.Domain.Partnerships;
using Schulterschluss.Domain.Services;

namespace Schulterschluss.Application.UnitTests.Reporting;

/// <summary>A programme of chance: not every life makes sense, but every figure finds something to count and to leave out.</summary>
internal sealed class RandomProgramme(int seed)
{
    private static readonly string[] Regions =
    [
        "11000",
        "12054",
        "12060",
        "10",
        "16056",
        "11000 12054",
        "09162 08111 07",
    ];
    private static readonly string[] Lines = ["0812", "0835", "0899"];
    private static readonly DateOnly Earliest = new(2023, 1, 1);
    private readonly Random _random = new(seed);
    private readonly Programme _programme = new("2025-04-01", "2026-03-31");

    public DataSet Data()
    {
        for (var network = 1; network <= 12; network++)
        {
            Network(network);
            Partnership(100 + network, network);
            Assessments(1000 + (network * 10), network);
        }

        Services();
        Money();
        return _programme.Data();
    }

    private void Network(int number)
    {
        if (_random.Next(4) > 0)
        {
            _programme.NetworkBefore(
                number,
                Pick(Regions),
                Day(Earliest, 800),
                Pick<NetworkStatus>(NetworkStatus.Listed)
            );
        }

        _programme.Network(number, Pick(Regions), Day(Earliest, 1180), Pick<NetworkStatus>(NetworkStatus.Listed));
    }

    private void Partnership(int number, int network)
    {
        var day = Earliest.AddDays(_random.Next(900));
        _programme.Partnership(number, Text(day), PartnershipStatus.Initiated, network);
        if (_random.Next(4) == 0)
        {
            return;
        }

        day = day.AddDays(_random.Next(200));
        var (since, end, notice) = (Text(day), Day(day, 1100), _random.Next(4) == 0 ? Day(day, 1100) : null);
        _programme.Partnership(number, since, PartnershipStatus.Active, network, since, end);
        for (var steps = _random.Next(4); steps > 0; steps--)
        {
            var next = day.AddDays(_random.Next(200));
            day = next > _programme.Period.To ? _programme.Period.To : next;
            _programme.Partnership(number, Text(day), Pick<PartnershipStatus>(), network, since, end, notice);
        }

        for (var measure = _random.Next(5); measure > 0; measure--)
        {
            _programme.Measure($"m{measure}", Pick<Side>(), Day(Earliest, 1300), Pick<MeasureStatus>(), network);
        }

        Seal(number, network, since, Day(Earliest.AddDays(700), 700));
    }

    private void Seal(int partnership, int network, string awarded, string until)
    {
        var (day, renewed) = (Programme.On(awarded), (string?)null);
        for (var steps = _random.Next(4); steps > 0 && day <= _programme.Period.To; steps--)
        {
            var status = Pick<SealStatus>(SealStatus.Awarded);
            if (status == SealStatus.Renewed)
            {
                (renewed, until) = (Text(day), Text(Programme.On(until).AddMonths(_random.Next(1, 37))));
            }

            var last = _random.Next(3) == 0 ? Day(day, 300) : null;
            _programme.Seal(partnership, Text(day), status, awarded, until, renewed, last, network);
            day = day.AddDays(_random.Next(250));
        }
    }

    private void Assessments(int number, int network)
    {
        int? last = null;
        for (var i = _random.Next(4); i > 0; i--, number++)
        {
            var corrects = last is not null && _random.Next(3) == 0 ? last : null;
            _programme.Assessment(
                number,
                Day(Earliest, 1180),
                _random.Next(8) == 0 ? null : _random.Next(1000) / 10m,
                network,
                $"202{_random.Next(4, 6)}-1",
                corrects,
                _random.Next(101),
                _random.Next(101),
                _random.Next(101)
            );
            last = number;
            _programme.Option(
                number,
                Day(Earliest, 1180),
                Pick<ActionOptionStatus>(ActionOptionStatus.Completed),
                Maybe(Day(Earliest, 400)),
                Maybe(Day(Earliest, 1300)),
                Maybe(Day(Earliest, 1180)),
                Pick<decimal?>([null, 0, 3]),
                Pick<decimal?>([null, 3, 10]),
                _random.Next(20),
                network
            );
        }
    }

    private void Services()
    {
        for (var number = 2001; number < 2040; number++)
        {
            var (agreed, given) = (
                Earliest.AddDays(700 + _random.Next(500)),
                Earliest.AddDays(700 + _random.Next(500))
            );
            _programme.Service(
                number,
                $"{Text(agreed)}/{Day(agreed, 90)}",
                _random.Next(3) > 0 ? $"{Text(given)}/{Day(given, 3)}" : null,
                Pick<ServiceType>(),
                promised: _random.Next(4) > 0,
                cancelledBy: _random.Next(6) == 0 ? Pick<Side>() : null,
                hours: _random.Next(1, 60) / 4m,
                participants: _random.Next(5, 30),
                ratings: _random.Next(2) == 0
                    ? null
                    : [.. Enumerable.Range(0, _random.Next(5)).Select(_ => _random.Next(1, 6))],
                networks: Pick<int[]>([
                    [1],
                    [2],
                    [3, 4],
                    [99],
                ])
            );
        }
    }

    private void Money()
    {
        _programme.Grant(
            1,
            "2024-01-01",
            "2026-12-31",
            ("0812", LineKind.Expenditure, _random.Next(5_000)),
            ("0835", LineKind.Expenditure, _random.Next(2) * 4_000),
            ("0111", LineKind.Income, 500)
        );
        for (var number = 3001; number < 3040; number++)
        {
            var isIncome = _random.Next(6) == 0;
            _programme.Voucher(
                number,
                Day(new(2024, 1, 1), 800),
                _random.Next(-2_000, 9_000) / 100m,
                isIncome ? "0111" : Pick(["0812", "0835"]),
                status: Pick<VoucherStatus>(VoucherStatus.Booked),
                direction: isIncome ? VoucherDirection.In : VoucherDirection.Out,
                service: _random.Next(3) == 0 ? _random.Next(4001, 4020) : null
            );
        }

        for (var number = 4001; number < 4020; number++)
        {
            _programme.Cost(
                number,
                Day(new(2024, 1, 1), 800),
                _random.Next(1, 50_000) / 100m,
                Pick(Lines),
                Pick<ServiceType>()
            );
        }

        _programme.PaidElsewhere(_random.Next(4001, 4020));
    }

    private string Day(DateOnly from, int within) => Text(from.AddDays(_random.Next(within)));

    private string? Maybe(string day) => _random.Next(4) == 0 ? null : day;

    private T Pick<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    /// <summary>Any of them, or often this one.</summary>
    private T Pick<T>(T? often = null)
        where T : struct, Enum => often is { } usual && _random.Next(2) == 0 ? usual : Pick(Enum.GetValues<T>());

    private static string Text(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
