namespace Schulterschluss.Domain.Common;

/// <summary>The two sides of a development partnership (Netzwerk, Büro).</summary>
public enum Side
{
    Network,
    Office,
}
