using Schulterschluss.WebApi.Common;
using Schulterschluss.WebApi.Components.Pages.Assessments;
using Schulterschluss.WebApi.Components.Pages.Networks.Office;
using Schulterschluss.WebApi.Components.Shared;

namespace Schulterschluss.WebApi.Components;

/// <summary>The pages: rendered on the server, in German and English, under a policy that lets in nothing foreign.</summary>
internal static class PageServices
{
    /// <summary>Where pages of third-party tools bring scripts and styles of their own inside the document.</summary>
    public const string ForeignPage = "foreign-page";

    /// <summary>Files that somebody else has brought: if a browser opens one all the same, it can do nothing.</summary>
    public const string ForeignFile = "foreign-file";

    public static IServiceCollection AddPages(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddRazorComponents();
        // Pages alone: files have been compressed by the build, and a token in a page is another in every answer, so that
        // its length tells nothing (BREACH).
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = ["text/html"];
        });
        // A page that broke has used up the renderer of its request; the page that says so needs another.
        services.Configure<ExceptionHandlerOptions>(options => options.CreateScopeForErrors = true);
        services.AddLocalization();
        services.AddScoped<ChangeWords>();
        services.Configure<OperatorOptions>(configuration.GetSection(OperatorOptions.Section));
        services
            .AddSecurityHeaderPolicies()
            .SetDefaultPolicy(headers =>
                headers
                    .AddDefaultSecurityHeaders()
                    .AddContentSecurityPolicy(content =>
                    {
                        content.AddDefaultSrc().Self();
                        // Icons of the design system stand in its style sheet.
                        content.AddImgSrc().Self().Data();
                        content.AddObjectSrc().None();
                        content.AddBaseUri().Self();
                        content.AddFormAction().Self();
                        content.AddFrameAncestors().None();
                    })
            )
            .AddPolicy(
                ForeignPage,
                headers =>
                    headers
                        .AddDefaultSecurityHeaders()
                        .AddContentSecurityPolicy(content =>
                        {
                            content.AddDefaultSrc().Self();
                            content.AddScriptSrc().Self().UnsafeInline();
                            content.AddStyleSrc().Self().UnsafeInline();
                            content.AddImgSrc().Self().Data();
                            content.AddFontSrc().Self().Data();
                            content.AddFrameAncestors().None();
                        })
            )
            .AddPolicy(
                ForeignFile,
                headers =>
                    headers
                        .AddDefaultSecurityHeaders()
                        .AddContentSecurityPolicy(content =>
                        {
                            content.AddDefaultSrc().None();
                            content.AddFrameAncestors().None();
                            content.AddSandbox();
                        })
            );
        return services;
    }

    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous().ExcludeFromDescription();
        app.MapPreferences();
        app.MapSheetAutosave();
        ShownExport.Map(app);
        app.MapRazorComponents<App>();
    }
}
