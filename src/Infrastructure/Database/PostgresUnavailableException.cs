namespace Schulterschluss.Infrastructure.Database;

/// <summary>The host cannot bring up its own PostgreSQL. The message says what to do about it.</summary>
public sealed class PostgresUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
