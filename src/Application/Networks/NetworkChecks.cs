using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Application.Networks;

/// <summary>Codes of what is worth a second look, but forbids nothing.</summary>
internal static class NetworkChecks
{
    public const string LikelyDuplicate = "network.likely-duplicate";
    public const string FreeMail = "network.free-mail";
    public const string Stale = "network.stale";
}

/// <param name="Code">Stable.</param>
/// <param name="Message">In the reader's language.</param>
/// <param name="NetworkId">The other network that it is about.</param>
public sealed record CheckFinding(string Code, string Message, Guid? NetworkId = null)
{
    public static CheckFinding Of(BrokenRule rule) => new(rule.Code, Messages.Of(rule));

    public static CheckFinding Of(string code, params IEnumerable<object> about) =>
        new(code, Messages.Format(code, about));
}
