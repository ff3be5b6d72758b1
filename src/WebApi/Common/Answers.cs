using Microsoft.AspNetCore.Http.HttpResults;
using Schulterschluss.Application.Common;

namespace Schulterschluss.WebApi.Common;

/// <summary>How a change answers: with the new version as ETag.</summary>
internal static class Answers
{
    public static NoContent Changed(this HttpResponse response, Guid version)
    {
        response.Headers.ETag = IfMatch.ToETag(version);
        return TypedResults.NoContent();
    }

    public static Created<CreatedBody> Created(this HttpResponse response, Application.Common.Created created)
    {
        response.Headers.ETag = IfMatch.ToETag(created.Version);
        var path = response.HttpContext.Request.Path.Value!.TrimEnd('/');
        return TypedResults.Created($"{path}/{created.Id}", new CreatedBody(created.Id));
    }

    public static Ok<T> Read<T>(this HttpResponse response, T body, Guid version)
    {
        response.Headers.ETag = IfMatch.ToETag(version);
        return TypedResults.Ok(body);
    }
}

public sealed record CreatedBody(Guid Id);

public sealed record ReasonBody(string Reason);
