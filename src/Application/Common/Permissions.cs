namespace Schulterschluss.Application.Common;

/// <summary>Permissions that belong to no module.</summary>
public static class Permissions
{
    /// <summary>Everybody has it, also without a key.</summary>
    public const string Public = "public";
}
