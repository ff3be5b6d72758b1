namespace Schulterschluss.Application.Common;

/// <param name="NextCursor">Opaque; null on the last page.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? NextCursor);
