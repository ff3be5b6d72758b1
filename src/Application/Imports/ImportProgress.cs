namespace Schulterschluss.Application.Imports;

/// <summary>How far the import of this scope has come. Written by the one who imports, read by whoever looks.</summary>
public sealed class ImportProgress
{
    private volatile int _rows;
    private volatile int _judged;
    private volatile ImportStage _stage;

    public ImportStage Stage => _stage;

    /// <summary>Rows of the file without its header; known once it was read.</summary>
    public int Rows => _rows;
    public int Judged => _judged;

    internal void Read(int rows) => (_rows, _stage) = (rows, ImportStage.Judging);

    internal void JudgedOne() => _judged++;

    internal void Storing() => _stage = ImportStage.Storing;
}

public enum ImportStage
{
    Reading,
    Judging,

    /// <summary>All rows in one transaction: until it is committed, nothing has happened.</summary>
    Storing,
}
