namespace Schulterschluss.Application.Networks;

public static class NetworkPermissions
{
    /// <summary>Entries that are not public, and the history of all.</summary>
    public const string Read = "networks:read";

    /// <summary>Draft, change, submit, confirm, discard, withdraw consent.</summary>
    public const string Write = "networks:write";

    /// <summary>List, reject, publish in bulk, archive.</summary>
    public const string Review = "networks:review";
    public const string Import = "networks:import";
    public const string Merge = "networks:merge";
}
