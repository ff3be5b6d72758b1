using Schulterschluss.Application;
using Schulterschluss.Infrastructure;
using Schulterschluss.WebApi;
using Schulterschluss.WebApi.Api.Networks;
using Schulterschluss.WebApi.Api.Problems;
using Schulterschluss.WebApi.Api.Reference;
using Schulterschluss.WebApi.Common;
using Schulterschluss.WebApi.Common.Health;
using Schulterschluss.WebApi.Common.OpenApi;
using Schulterschluss.WebApi.Jobs;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 1024 * 1024);
builder.AddObservability();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddApplication(builder.Configuration["AutoMapper:LicenseKey"]);
builder.Services.AddInfrastructure(builder.Configuration);
builder.Services.AddHost();
builder.Services.AddApiReference();
builder.Services.AddHostedService<DailyCatchUp>();

var app = builder.Build();
app.UseObservability();
app.UseExceptionHandler();
app.UseRequestLocalization();
app.UseStatusCodePages();
app.UseAuthentication();
app.UseAuthorization();

app.MapHealth();
app.MapApiReference();
app.MapProblems();
var api = app.MapGroup("/api/v1");
api.MapReference();
api.MapNetworks();
api.MapRegister();

await app.RunAsync();

/// <summary>The composition of the product; public for the tests that host it.</summary>
public partial class Program;
