using Schulterschluss.Application.Reporting.Freezing;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Reporting;

namespace Schulterschluss.Application.Reporting.Reports;

/// <summary>The figures of a version as the ministry may see them, to be looked for without opening its files.</summary>
public sealed record ReleasedFigures
{
    /// <summary>Of the report and the version, see <see cref="IdOf"/>.</summary>
    public string Id { get; init; } = "";
    public Guid ReportId { get; init; }
    public int Number { get; init; }
    public ReportType Type { get; init; }
    public DateRange Period { get; init; } = new(default, default);
    public DateTimeOffset Stand { get; init; }
    public IReadOnlyList<ReleasedFigure> Figures { get; init; } = [];

    public static string IdOf(Guid reportId, int number) => $"{reportId:N}-{number}";

    internal static ReleasedFigures Of(Report report, FrozenVersion version) =>
        new()
        {
            Id = IdOf(report.Id, version.Document.Number),
            ReportId = report.Id,
            Number = version.Document.Number,
            Type = report.Type,
            Period = report.Period,
            Stand = version.Document.Stand,
            Figures =
            [
                .. version
                    .Document.Figures.SelectMany(figure => figure.Parts)
                    .Select(part => new ReleasedFigure(
                        part.Code,
                        part.Value,
                        part.IsHidden,
                        part.Target,
                        [.. part.ByLand.Select(land => new ReleasedValue(land.Key, land.Value, land.IsHidden))]
                    )),
            ],
        };
}

/// <param name="Value">Null is "n. a.", or hidden.</param>
public sealed record ReleasedFigure(
    string Code,
    decimal? Value,
    bool IsHidden,
    decimal? Target,
    IReadOnlyList<ReleasedValue> ByLand
);

public sealed record ReleasedValue(string Key, decimal? Value, bool IsHidden);
