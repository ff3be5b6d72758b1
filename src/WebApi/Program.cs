using Schulterschluss.Application;
using Schulterschluss.Infrastructure;
using Schulterschluss.WebApi;
using Schulterschluss.WebApi.Api.Access;
using Schulterschluss.WebApi.Api.ActionOptions;
using Schulterschluss.WebApi.Api.Assessments;
using Schulterschluss.WebApi.Api.Grants;
using Schulterschluss.WebApi.Api.Integration;
using Schulterschluss.WebApi.Api.Networks;
using Schulterschluss.WebApi.Api.OpenData;
using Schulterschluss.WebApi.Api.Partnerships;
using Schulterschluss.WebApi.Api.Problems;
using Schulterschluss.WebApi.Api.Reference;
using Schulterschluss.WebApi.Api.Reporting;
using Schulterschluss.WebApi.Api.Services;
using Schulterschluss.WebApi.Commands;
using Schulterschluss.WebApi.Common;
using Schulterschluss.WebApi.Common.Health;
using Schulterschluss.WebApi.Common.OpenApi;
using Schulterschluss.WebApi.Components;
using Schulterschluss.WebApi.Demo;
using Schulterschluss.WebApi.Jobs;

var (demo, arguments) = DemoMode.From(args);
var builder = WebApplication.CreateBuilder(demo.Options(arguments));
builder.WebHost.ConfigureKestrel(kestrel =>
{
    kestrel.AddServerHeader = false;
    kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
});
builder.AddObservability();
demo.Configure(builder);
builder.Services.AddApplication(builder.Configuration["AutoMapper:LicenseKey"]);
builder.Services.AddInfrastructure(builder.Configuration);
builder.Services.AddHost(builder.Configuration);
builder.Services.AddPages(builder.Configuration);
builder.Services.AddApiReference();
builder.Services.AddHostedService<DailyCatchUp>();
builder.Services.AddSingleton<ImportRuns>();
builder.Services.AddHostedService(provider => provider.GetRequiredService<ImportRuns>());
builder.Services.AddSingleton<ReleaseRuns>();
builder.Services.AddHostedService(provider => provider.GetRequiredService<ReleaseRuns>());

var command = SchemaCommand.In(arguments);
command?.Prepare(builder);
var app = builder.Build();
if (command is not null)
{
    return await command.RunAsync(app);
}

app.UseObservability();
app.UseResponseCompression();

// Before the handler of exceptions, so that it speaks the reader's language as well.
app.UseRequestLocalization();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.UseSecurityHeaders();
app.UseAuthentication();
app.Use(app.Services.GetRequiredService<SignInLimits>().JudgeAsync);
app.UseAuthorization();
app.UseBodyLimit();
app.UseAntiforgery();

app.MapHealth();
app.MapApiReference();
app.MapProblems();
var api = app.MapGroup("/api/v1");
api.MapReference();
api.MapNetworks();
api.MapImports();
api.MapExports();
api.MapRegister();
api.MapActionOptions();
api.MapServices();
api.MapFigures();
api.MapReports();
app.MapCalendarFeed();
api.MapGrants();
api.MapVouchers();
api.MapAssessments();
api.MapPartnerships();
api.MapDocuments();
api.MapSealDecisions();
api.MapOutbox();
api.MapApiKeys();
api.MapAudit();
app.MapSealRegister();
app.MapOpenData();

app.MapAccounts();
demo.Map(app);
app.MapPages();
app.MapNowhere();

demo.Welcome(app);
await app.RunAsync();
return 0;

/// <summary>The composition of the product; public for the tests that host it.</summary>
public partial class Program;
