using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Scalar.AspNetCore;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Common;
using Schulterschluss.WebApi.Components;

namespace Schulterschluss.WebApi.Common.OpenApi;

/// <summary>OpenAPI 3.1 at <c>/openapi/v1.json</c>, and the page that people read at <c>/reference</c>.</summary>
internal static class ApiReference
{
    private const string Bearer = "ApiKey";

    public static IServiceCollection AddApiReference(this IServiceCollection services) =>
        services.AddOpenApi(
            "v1",
            options =>
            {
                options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
                options.AddDocumentTransformer(Describe);
                options.AddOperationTransformer(Complete);
                options.AddSchemaTransformer(ShowTextualValues);
                options.AddSchemaTransformer(ShowTexts);
            }
        );

    public static void MapApiReference(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        app.MapScalarApiReference(
                "/reference",
                options =>
                    options
                        .WithTitle("Schulterschluss API")
                        .WithOpenApiRoutePattern("/openapi/{documentName}.json")
                        .DisableDefaultFonts()
            )
            .AllowAnonymous()
            .WithSecurityHeadersPolicy(PageServices.ForeignPage);
    }

    private static Task Describe(
        OpenApiDocument document,
        OpenApiDocumentTransformerContext context,
        CancellationToken ct
    )
    {
        document.Info = new OpenApiInfo
        {
            Title = "Schulterschluss",
            Version = "v1",
            Description =
                "Regional networks, their assessments, and the development partnerships they conclude with the programme office. "
                + "Every change takes the ETag of what was read as If-Match, every create an Idempotency-Key; errors are RFC 9457 problems with a stable code.",
            License = new OpenApiLicense { Name = "EUPL-1.2" },
        };
        // The host's address is the reader's business, and would make the document differ from machine to machine.
        document.Servers = [];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [Bearer] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "An API key; it names a person, a role and a side.",
            },
        };
        return Task.CompletedTask;
    }

    private static Task Complete(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken ct
    )
    {
        operation.Summary ??= operation.OperationId is { } name ? InWords(name) : null;
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            parameter.Description ??= Parameters.Meanings.GetValueOrDefault(parameter.Name!);
        }

        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (!metadata.OfType<IAllowAnonymous>().Any())
        {
            operation.Security = [new() { [new OpenApiSecuritySchemeReference(Bearer, context.Document)] = [] }];
        }

        foreach (var header in metadata.OfType<NeedsHeader>())
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(
                new OpenApiParameter
                {
                    Name = header.Name,
                    In = ParameterLocation.Header,
                    Required = true,
                    Description = header.Description,
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                }
            );
        }

        operation.Responses ??= [];
        operation.Responses["default"] = new OpenApiResponse
        {
            Description = "A problem (RFC 9457); see /problems for all codes.",
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                ["application/problem+json"] = new(),
            },
        };
        return Task.CompletedTask;
    }

    /// <summary>Values that are one text in JSON look like structures to the generator.</summary>
    private static Task ShowTextualValues(
        OpenApiSchema schema,
        OpenApiSchemaTransformerContext context,
        CancellationToken ct
    )
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type == typeof(DuePeriod) || type == typeof(AsOf) || type == typeof(MonthDay))
        {
            schema.Type = JsonSchemaType.String;
            schema.Properties?.Clear();
            schema.Required?.Clear();
            schema.Description =
                type == typeof(DuePeriod) ? "A day (2017-09-30), a quarter (2017-Q3) or a year (2017)."
                : type == typeof(MonthDay) ? "A day that comes back every year (04-30)."
                : "A day (its end in Europe/Berlin) or an instant.";
        }

        return Task.CompletedTask;
    }

    /// <summary>The generator says nothing about a type whose converter is ours, and every text has one.</summary>
    private static Task ShowTexts(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken ct)
    {
        var type = context.JsonTypeInfo;
        if (type.Type == typeof(string))
        {
            schema.Type ??= context.JsonPropertyInfo is { IsGetNullable: true, IsSetNullable: true }
                ? JsonSchemaType.String | JsonSchemaType.Null
                : JsonSchemaType.String;
        }
        else if (type.ElementType == typeof(string) && type.Kind is JsonTypeInfoKind.Enumerable)
        {
            schema.Items ??= new OpenApiSchema { Type = JsonSchemaType.String };
        }
        else if (type.ElementType == typeof(string) && type.Kind is JsonTypeInfoKind.Dictionary)
        {
            schema.AdditionalProperties ??= new OpenApiSchema { Type = JsonSchemaType.String };
        }

        return Task.CompletedTask;
    }

    /// <summary>"ListAssessments" becomes "List assessments".</summary>
    private static string InWords(string name) =>
        string.Concat(name.Select((c, at) => at > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{c}"));
}
