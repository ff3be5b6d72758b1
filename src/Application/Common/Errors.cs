namespace Schulterschluss.Application.Common;

/// <summary>404. Also what somebody gets who may not know that the thing exists.</summary>
public sealed class NotFoundException(string what, object id) : Exception($"There is no {what} {id}.");

/// <summary>401 without credentials, 403 with them.</summary>
public sealed class ForbiddenException() : Exception("The permission for this is missing.");

/// <summary>412: somebody else was faster.</summary>
public sealed class StaleVersionException() : Exception("The version is not the current one.");

/// <summary>503: what is asked for cannot be known at the moment; asking again shortly helps.</summary>
public sealed class UnavailableException(string message) : Exception(message);

/// <summary>308: the thing lives on under another id.</summary>
public sealed class MovedException(Guid to) : Exception($"Moved to {to}.")
{
    public Guid To { get; } = to;
}

/// <summary>A request that cannot be read as a whole: a broken file, a misused key. Never about one field.</summary>
/// <param name="status">HTTP status, 4xx.</param>
/// <param name="code">Stable code of the problem.</param>
public sealed class RefusedException(int status, string code, string message, params object[] arguments)
    : Exception(message)
{
    public int Status { get; } = status;
    public string Code { get; } = code;
    public IReadOnlyList<object> Arguments { get; } = arguments;
}
