namespace Schulterschluss.Application.Reporting.Freezing;

/// <summary>How far the release of this scope has come. Written by the one who releases, read by whoever looks.</summary>
public sealed class ReleaseProgress
{
    private volatile int _done;
    private volatile int _of;
    private volatile ReleaseStage _stage;

    public ReleaseStage Stage => _stage;

    /// <summary>Figures or files of the stage.</summary>
    public int Done => _done;
    public int Of => _of;

    internal void Compute(int figures) => Begin(ReleaseStage.Computing, figures);

    internal void Computed() => _done++;

    internal void Write(int files) => Begin(ReleaseStage.Writing, files);

    internal void Written() => _done++;

    internal void Store() => Begin(ReleaseStage.Storing, 0);

    private void Begin(ReleaseStage stage, int of) => (_done, _of, _stage) = (0, of, stage);
}

public enum ReleaseStage
{
    /// <summary>In one transaction that sees no change of others.</summary>
    Reading,
    Computing,
    Writing,
    Storing,
}
