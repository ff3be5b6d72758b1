using System.Reflection;
using AutoMapper;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Schulterschluss.Application.Access.Audit;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Desk;
using Schulterschluss.Application.Imports;
using Schulterschluss.Application.Reminders;
using Schulterschluss.Application.Reporting.Facts;
using Schulterschluss.Application.Reporting.Freezing;

namespace Schulterschluss.Application;

public static class ApplicationServices
{
    private static readonly Assembly Here = typeof(ApplicationServices).Assembly;

    /// <param name="mapperLicence">AutoMapper's key; without one it only logs a warning.</param>
    public static IServiceCollection AddApplication(this IServiceCollection services, string? mapperLicence)
    {
        ValidatorOptions.Global.LanguageManager = new FormLanguage();
        services.AddTransient<ServiceFactory>(provider => provider.GetService!);
        services.AddTransient<IMediator, Mediator>();
        AddClosedTypes(services, typeof(IRequestHandler<,>), ServiceLifetime.Transient);
        // They judge shapes and hold no state; building their rules costs far more than applying them.
        AddClosedTypes(services, typeof(IValidator<>), ServiceLifetime.Singleton);

        AddAll<IDeskSource>(services);
        AddAll<IThingSource>(services);
        AddAll<IReminderSource>(services);
        AddAll<IFactSource>(services);

        // The container leaves a behaviour out where its constraints do not fit the request.
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(LoggingBehavior<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(AuthorizationBehavior<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(ValidationBehavior<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(IdempotencyBehavior<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(RecordingBehavior<,>));

        services.AddScoped<AuditTrail>();
        services.AddScoped<Rehearsal>();
        services.AddScoped<NewIds>();
        services.AddScoped<INewIds>(provider => provider.GetRequiredService<NewIds>());

        services.AddScoped<ImportProgress>();
        services.AddScoped<ReleaseProgress>();
        services.AddSingleton<ReportFreezer>();

        services.AddSingleton<AutoMapper.IConfigurationProvider>(provider => new MapperConfiguration(
            maps =>
            {
                maps.LicenseKey = mapperLicence;
                maps.AddMaps(Here);
            },
            provider.GetRequiredService<ILoggerFactory>()
        ));
        return services;
    }

    /// <summary>What each module contributes; none of them holds state.</summary>
    private static void AddAll<T>(IServiceCollection services)
    {
        foreach (
            var type in Here.GetTypes()
                .Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(T)))
        )
        {
            services.AddSingleton(typeof(T), type);
        }
    }

    private static void AddClosedTypes(IServiceCollection services, Type open, ServiceLifetime lifetime)
    {
        foreach (var type in Here.GetTypes().Where(t => t is { IsAbstract: false, IsGenericTypeDefinition: false }))
        {
            foreach (
                var contract in type.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == open)
            )
            {
                services.Add(new ServiceDescriptor(contract, type, lifetime));
            }
        }
    }
}
