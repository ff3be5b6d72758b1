namespace Schulterschluss.Infrastructure.Database;

/// <summary>
/// Two hosts over one cluster would stop each other's server. The lock ends with the process that holds it, however
/// that ends.
/// </summary>
internal sealed class HostLock : IDisposable
{
    private readonly FileStream file;

    private HostLock(FileStream file) => this.file = file;

    /// <returns>Null when another process holds it.</returns>
    public static HostLock? TryTake(string path)
    {
        try
        {
            return new HostLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose() => file.Dispose();
}
