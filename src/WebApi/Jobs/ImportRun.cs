using System.Globalization;
using Schulterschluss.Application.Access;
using Schulterschluss.Application.Imports;

namespace Schulterschluss.WebApi.Jobs;

/// <summary>A file on its way in, for one person. What became of it stands in the report, which is kept.</summary>
internal sealed class ImportRun(Guid id, Actor by, ImportOrder order, DateTimeOffset at)
{
    private volatile ImportProgress? _progress;
    private volatile ImportEnd? _end;

    public Guid Id => id;
    public Actor By => by;
    public ImportOrder Order => order;
    public DateTimeOffset At => at;

    /// <summary>Messages of the report are in the importer's language.</summary>
    public CultureInfo Culture { get; } = CultureInfo.CurrentCulture;
    public CultureInfo UiCulture { get; } = CultureInfo.CurrentUICulture;

    /// <summary>Null while it waits for another.</summary>
    public ImportProgress? Progress => _progress;

    /// <summary>Null while it runs.</summary>
    public ImportEnd? End => _end;

    public void Begin(ImportProgress progress) => _progress = progress;

    public void Finish(ImportEnd end) => _end = end;
}

/// <param name="Report">Null where the file as a whole could not be taken.</param>
/// <param name="Problem">Why not, in the importer's language.</param>
internal sealed record ImportEnd(Guid? Report, string? Problem);
