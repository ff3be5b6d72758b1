using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;
using Schulterschluss.Application.Common;

namespace Schulterschluss.WebApi.Common;

/// <summary>The version that a change was made from. A parameter of this type makes the header mandatory.</summary>
public readonly record struct IfMatch(Guid Version) : IEndpointParameterMetadataProvider
{
    /// <exception cref="RefusedException">428: the header is missing.</exception>
    /// <exception cref="StaleVersionException">The header names no version of ours, so it cannot be the current one.</exception>
    public static ValueTask<IfMatch> BindAsync(HttpContext context)
    {
        var header = context.Request.Headers.IfMatch;
        if (header.Count == 0 || string.IsNullOrWhiteSpace(header[0]))
        {
            throw new RefusedException(
                StatusCodes.Status428PreconditionRequired,
                "if-match-missing",
                "If-Match is missing."
            );
        }

        return
            header.Count == 1
            && EntityTagHeaderValue.TryParse(header[0], out var tag)
            && !tag.IsWeak
            && Guid.TryParse(tag.Tag.AsSpan().Trim('"'), out var version)
            ? ValueTask.FromResult(new IfMatch(version))
            : throw new StaleVersionException();
    }

    public static string ToETag(Guid version) => $"\"{version}\"";

    static void IEndpointParameterMetadataProvider.PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new NeedsHeader("If-Match", "The ETag of what was read. 428 without, 412 when outdated."));
}

/// <summary>Makes a create repeatable. A parameter of this type makes the header mandatory.</summary>
public readonly record struct IdempotencyKey(string Value) : IEndpointParameterMetadataProvider
{
    private const int MaxLength = 200;

    /// <exception cref="RefusedException">400: the header is missing or too long.</exception>
    public static ValueTask<IdempotencyKey> BindAsync(HttpContext context)
    {
        var key = context.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length is 0 or > MaxLength || key.Any(char.IsControl))
        {
            throw new RefusedException(
                StatusCodes.Status400BadRequest,
                "idempotency-key-missing",
                "Idempotency-Key is missing."
            );
        }

        context.RequestServices.GetRequiredService<RequestHeaders>().IdempotencyKey = key;
        return ValueTask.FromResult(new IdempotencyKey(key));
    }

    static void IEndpointParameterMetadataProvider.PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(
            new NeedsHeader("Idempotency-Key", "Any text of up to 200 characters, kept for 24 hours.")
        );
}

/// <summary>Metadata of an endpoint that does not answer without a header; shown in the OpenAPI document.</summary>
public sealed record NeedsHeader(string Name, string Description);
