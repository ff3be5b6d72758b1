using Schulterschluss.Application;
using Schulterschluss.Infrastructure;
using Schulterschluss.WebApi;
using Schulterschluss.WebApi.Api.Networks;
using Schulterschluss.WebApi.Api.Reference;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 1024 * 1024);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddApplication(builder.Configuration["AutoMapper:LicenseKey"]);
builder.Services.AddInfrastructure(builder.Configuration);
builder.Services.AddHost();

var app = builder.Build();
app.UseExceptionHandler();
app.UseRequestLocalization();
app.UseStatusCodePages();
app.UseAuthentication();
app.UseAuthorization();

var api = app.MapGroup("/api/v1");
api.MapReference();
api.MapNetworks();

await app.RunAsync();

/// <summary>The composition of the product; public for the tests that host it.</summary>
public partial class Program;
