using System.Globalization;
using Schulterschluss.Infrastructure.Demo;
using Schulterschluss.Infrastructure.Security;
using Schulterschluss.WebApi.Common;

namespace Schulterschluss.WebApi.Demo;

/// <summary>
/// <c>--demo</c>: keys for invented people, a day of one's choice (<c>Demo__Today=2017-01-09</c>), and invented data,
/// unless <c>--empty</c>. Never on in production.
/// </summary>
internal sealed record DemoMode(bool On, bool Empty)
{
    private const string DefaultAddress = "http://localhost:5080";

    private static readonly Dictionary<string, string?> Operator = new()
    {
        ["Operator:Name"] = "Programmbüro Schulterschluss (erfunden)",
        ["Operator:Address:0"] = "Erfundene Straße 1",
        ["Operator:Address:1"] = "10115 Berlin",
        ["Operator:Email"] = "programmbuero@example.org",
        ["Operator:Phone"] = "+49 30 0000000",
        ["Operator:Responsible"] = "Lea Leitung (erfunden)",
        ["OpenData:ContributorId"] = "http://dcat-ap.de/def/contributors/erfunden",
    };

    /// <summary>Takes its own switches out of the arguments: they have no value, which the configuration does not know.</summary>
    public static (DemoMode Mode, string[] Arguments) From(string[] args) =>
        (
            new DemoMode(
                args.Contains("--demo", StringComparer.Ordinal),
                args.Contains("--empty", StringComparer.Ordinal)
            ),
            [.. args.Where(a => a is not ("--demo" or "--empty"))]
        );

    /// <summary>
    /// Who tries the product reads its log. Published, it finds its settings and files beside itself, from wherever it
    /// is started.
    /// </summary>
    public WebApplicationOptions Options(string[] arguments) =>
        new()
        {
            Args = arguments,
            ContentRootPath = Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot"))
                ? AppContext.BaseDirectory
                : null,
            EnvironmentName =
                On && Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") is null
                    ? Environments.Development
                    : null,
        };

    public void Configure(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(this);
        if (!On)
        {
            builder.Services.AddSingleton(TimeProvider.System);
            return;
        }

        // Whoever tries the product has no release to apply the schema in.
        builder.Configuration["Database:AutoCreate"] ??= "CreateOrUpdate";

        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        if (!builder.Configuration.GetSection(OperatorOptions.Section).Exists())
        {
            builder.Configuration.AddInMemoryCollection(Operator);
        }

        var clock = new DemoClock();
        if (builder.Configuration["Demo:Today"] is { Length: > 0 } today)
        {
            clock.SetDay(DateOnly.ParseExact(today, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        var keys = DemoKeys.LoadOrCreate();
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton(clock);
        builder.Services.AddSingleton(keys);
        builder.Services.Configure<List<ApiKeyOptions>>(configured => configured.AddRange(keys.Configured));
        builder.Services.AddHostedService<DemoAccounts>();
        if (!Empty)
        {
            builder.Services.AddHostedService<DemoLoader>();
        }
    }

    public void Map(WebApplication app)
    {
        if (On)
        {
            app.MapDemoDoor();
        }
    }

    /// <summary>Says who may come in, and how.</summary>
    public void Welcome(WebApplication app)
    {
        if (!On)
        {
            return;
        }

        var keys = app.Services.GetRequiredService<DemoKeys>();
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            Console.WriteLine(
                $"\nSchulterschluss is at {app.Urls.First()} – all people and data are invented. Keys:\n"
            );
            foreach (var (person, key) in keys.Keys)
            {
                Console.WriteLine($"  {DemoKeys.Variable(person), -16} {key}  {person.Name}, {person.Role}");
            }

            Console.WriteLine(
                $"\nIn another shell: source {keys.File}\nReference of the API: {app.Urls.First()}/reference\n"
            );
        });
    }
}
