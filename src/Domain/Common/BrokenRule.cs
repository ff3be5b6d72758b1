using System.Globalization;

namespace Schulterschluss.Domain.Common;

/// <summary>A rule about state that a caller ran into.</summary>
/// <param name="Code">Stable, lower-case, <c>module.rule-in-words</c>; clients and translations rely on it.</param>
/// <param name="Text">English sentence; <c>{0}</c>, <c>{1}</c> … take <paramref name="Arguments"/>.</param>
/// <param name="Arguments">Values named in the sentence.</param>
public sealed record BrokenRule(string Code, string Text, params object[] Arguments)
{
    public BrokenRule With(params object[] arguments) => this with { Arguments = arguments };

    public override string ToString() => string.Format(CultureInfo.InvariantCulture, Text, Arguments);
}
