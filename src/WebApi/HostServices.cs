using System.Globalization;
using Microsoft.AspNetCore.Localization;
using Schulterschluss.Application.Access;
using Schulterschluss.Application.Common;
using Schulterschluss.WebApi.Api.OpenData;
using Schulterschluss.WebApi.Common;

namespace Schulterschluss.WebApi;

/// <summary>What the host itself brings: authentication, JSON, languages, problems.</summary>
internal static class HostServices
{
    public static IServiceCollection AddHost(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<RequestHeaders>();
        services.AddScoped<IIdempotencyKey>(provider => provider.GetRequiredService<RequestHeaders>());
        services.AddScoped<IChangeReason>(provider => provider.GetRequiredService<RequestHeaders>());

        services.ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions));
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddExceptionHandler<ProblemMapping>();
        services.AddProblemDetails();

        services.AddSignIn();
        services.AddOpenIdSignIn(configuration);
        services.AddSingleton<SignInLimits>();
        services.AddSingleton<ISiteAddress, SiteAddress>();
        services
            .AddOptions<OpenDataOptions>()
            .Bind(configuration.GetSection(OpenDataOptions.Section))
            .Validate(
                o => o.IsValid,
                $"OpenData:ContributorId must be an address below {OpenDataOptions.Contributors}."
            )
            .ValidateOnStart();
        services.AddSingleton<RegisterCatalogue>();
        services.AddSingleton<FirstAdministratorDoor>();
        services.AddSingleton<IFirstAdministratorDoor>(provider =>
            provider.GetRequiredService<FirstAdministratorDoor>()
        );
        services.AddHostedService(provider => provider.GetRequiredService<FirstAdministratorDoor>());
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
