namespace Schulterschluss.WebApi.Common;

/// <summary>Who runs this installation, for imprint, privacy and accessibility: section <c>Operator</c>.</summary>
internal sealed class OperatorOptions
{
    public const string Section = "Operator";

    public string? Name { get; init; }

    /// <summary>Postal address, a line each.</summary>
    public IReadOnlyList<string> Address { get; init; } = [];
    public string? Email { get; init; }
    public string? Phone { get; init; }

    /// <summary>Who answers for the content (§ 18 MStV).</summary>
    public string? Responsible { get; init; }

    /// <summary>Mail address of the data protection officer.</summary>
    public string? DataProtectionEmail { get; init; }

    public bool IsComplete => Name is not null && Email is not null && Address.Count > 0;
}
