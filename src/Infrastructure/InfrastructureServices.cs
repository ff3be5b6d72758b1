using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Schulterschluss.Application.Access;
using Schulterschluss.Application.Access.Audit;
using Schulterschluss.Application.ActionOptions;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Common.Rdf;
using Schulterschluss.Application.Common.Tables;
using Schulterschluss.Application.Partnerships;
using Schulterschluss.Application.Services;
using Schulterschluss.Infrastructure.Accounts;
using Schulterschluss.Infrastructure.Audit;
using Schulterschluss.Infrastructure.Database;
using Schulterschluss.Infrastructure.Documents;
using Schulterschluss.Infrastructure.Mail;
using Schulterschluss.Infrastructure.Partnerships;
using Schulterschluss.Infrastructure.Persistence;
using Schulterschluss.Infrastructure.Rdf;
using Schulterschluss.Infrastructure.Reporting;
using Schulterschluss.Infrastructure.Search;
using Schulterschluss.Infrastructure.Security;
using Schulterschluss.Infrastructure.Services;
using Schulterschluss.Infrastructure.Tables;

namespace Schulterschluss.Infrastructure;

public static class InfrastructureServices
{
    public static IServiceCollection AddInfrastructure(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddPostgres();
        services.AddDocumentStore();
        services.AddRegisterSearch();
        services.AddDocuments(configuration);
        services.AddMail(configuration);
        services.AddReporting();

        services.AddOptions<List<ApiKeyOptions>>().Bind(configuration.GetSection(ApiKeyOptions.Section));
        services.AddManagedKeys();
        services.AddSingleton<ApiKeys>();
        services.AddAccounts(configuration);
        services.AddSingleton<IPermissionGrants, PermissionGrants>();
        services.AddScoped<CurrentActor>();
        services.AddScoped<ICurrentActor>(provider => provider.GetRequiredService<CurrentActor>());
        services.AddSingleton<ITableReader, TableReader>();
        services.AddSingleton<IDocumentContents, PostgresDocumentContents>();
        services.AddSingleton<IServiceCalendarWriter, IcalServiceCalendarWriter>();
        services
            .AddOptions<ActionOptionSettings>()
            .Bind(configuration.GetSection(ActionOptionSettings.Section))
            .Validate(s => s.MaxInProgress > 0, "ActionOptions:MaxInProgress must be positive.")
            .ValidateOnStart();
        services.AddSingleton<IAuditEvents, AuditEvents>();
        services.AddSingleton<ITableWriter, TableWriter>();
        services.AddSingleton<IRdfWriter, RdfWriter>();
        return services;
    }
}
