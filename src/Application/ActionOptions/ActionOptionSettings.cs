namespace Schulterschluss.Application.ActionOptions;

/// <summary>Configuration section <c>ActionOptions</c>.</summary>
public sealed class ActionOptionSettings
{
    public const string Section = "ActionOptions";

    /// <summary>How many options of a network may be in progress at once.</summary>
    public int MaxInProgress { get; set; } = 5;

    /// <summary>Whether options are also started while the declaration is still being negotiated.</summary>
    public bool StartInNegotiation { get; set; }
}
