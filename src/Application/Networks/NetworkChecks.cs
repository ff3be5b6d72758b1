namespace Schulterschluss.Application.Networks;

/// <summary>Codes of what is worth a second look, but forbids nothing.</summary>
internal static class NetworkChecks
{
    public const string LikelyDuplicate = "network.likely-duplicate";
    public const string FreeMail = "network.free-mail";
    public const string Stale = "network.stale";
}
