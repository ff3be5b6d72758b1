namespace Schulterschluss.Application.Common;

/// <summary>
/// Records what time alone has changed: reads derive it at once, this writes it into the history. Idempotent; the host
/// sends every message of this kind at start and once a day, as the product itself. Returns how many it recorded.
/// </summary>
public interface ICatchUp : ICommand<int>;

public static class CatchUpPermissions
{
    /// <summary>Granted to no role but the product itself.</summary>
    public const string Run = "system:catch-up";
}
