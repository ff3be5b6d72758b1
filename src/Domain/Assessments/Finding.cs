namespace Schulterschluss.Domain.Assessments;

/// <summary>What an assessment found in one dimension (Befund); the ground on which action options stand.</summary>
public sealed record Finding(Guid Id, FindingKind Kind, string Dimension, string Text)
{
    public const int TextMaxLength = 2000;
}

/// <summary>Stärke, Schwäche.</summary>
public enum FindingKind
{
    Strength,
    Weakness,
}
