namespace Schulterschluss.Domain.Common;

/// <summary>Carries every rule that stood in the way; the first one names the problem.</summary>
public sealed class BrokenRuleException(IReadOnlyList<BrokenRule> rules) : Exception(string.Join(" ", rules))
{
    public BrokenRuleException(BrokenRule rule)
        : this([rule]) { }

    public IReadOnlyList<BrokenRule> Rules { get; } = rules;
}
