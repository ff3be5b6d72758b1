using System.Globalization;
using Microsoft.AspNetCore.Localization;
using Schulterschluss.Application.Common;
using Schulterschluss.WebApi.Common;

namespace Schulterschluss.WebApi;

/// <summary>What the host itself brings: authentication, JSON, languages, problems.</summary>
internal static class HostServices
{
    public static IServiceCollection AddHost(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHttpContextAccessor();
        services
            .AddOptions<SiteOptions>()
            .Bind(configuration.GetSection(SiteOptions.Section))
            .Validate(site => site.IsUsable, "Site:Url must be an address with http or https.")
            .ValidateOnStart();
        services.AddSingleton<ISite, SiteAddress>();
        services.AddScoped<RequestHeaders>();
        services.AddScoped<IIdempotencyKey>(provider => provider.GetRequiredService<RequestHeaders>());
        services.AddScoped<IChangeReason>(provider => provider.GetRequiredService<RequestHeaders>());

        services.ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions));
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddExceptionHandler<ProblemMapping>();
        services.AddProblemDetails();

        services.AddSignIn();
        services.AddSignInLimits();
        services.AddScoped<Notices>();
        services.AddScoped<Recent>();

        services.Configure<RequestLocalizationOptions>(options =>
        {
            // English sentences are for machines' people anywhere: their dates are read the same way by all.
            var english = new CultureInfo("en") { DateTimeFormat = { ShortDatePattern = "yyyy-MM-dd" } };
            CultureInfo[] languages = [english, new("de-DE"), new("de")];
            options.DefaultRequestCulture = new RequestCulture(english);
            options.SupportedCultures = languages;
            options.SupportedUICultures = languages;
        });
        return services;
    }
}
