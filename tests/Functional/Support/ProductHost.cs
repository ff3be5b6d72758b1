using System.Globalization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using Schulterschluss.Infrastructure.Persistence;
using Schulterschluss.WebApi.Common;

namespace Schulterschluss.Functional.Support;

/// <summary>
/// The whole product over real HTTP, in a schema of its own, with a clock that the test sets. One per test class, as a
/// class fixture.
/// </summary>
public sealed class ProductHost(TestCluster cluster) : IAsyncLifetime
{
    private string _schema = $"t{Guid.CreateVersion7():N}";
    private bool _isGuest;
    private Factory? _factory;
    private int _coordinators;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));

    /// <summary>Configuration beyond what every class has.</summary>
    public Dictionary<string, string?> Settings { get; } = [];

    /// <summary>Where mails go as files.</summary>
    public string Mails => Path.Combine(Path.GetTempPath(), _schema);
    public IServiceProvider Services => _factory!.Services;
    public Uri Address { get; private set; } = new("http://localhost");

    public ValueTask InitializeAsync()
    {
        var connection = new NpgsqlConnectionStringBuilder(cluster.ConnectionString) { ApplicationName = _schema };
        _factory = new Factory(
            new(Settings)
            {
                ["ConnectionStrings:Postgres"] = connection.ConnectionString,
                ["Database:Schema"] = _schema,
                // As in production: what the schema command does not create is missing, and a test fails.
                ["Database:AutoCreate"] = nameof(JasperFx.AutoCreate.None),
                ["Mail:Folder"] = Mails,
                ["Serilog:MinimumLevel:Default"] = "Fatal",
                ["Serilog:MinimumLevel:Override:Microsoft.AspNetCore"] = "Fatal",
            },
            _schema,
            _isGuest,
            Clock
        );
        _factory.UseKestrel(0);
        _factory.StartServer();
        Address = _factory.ClientOptions.BaseAddress;
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        if (_factory is null)
        {
            return;
        }

        await _factory.DisposeAsync();
        // xunit keeps the fixtures of a run, and with this one the whole host.
        _factory = null;
        if (!_isGuest)
        {
            await ExecuteAsync($"DROP SCHEMA IF EXISTS {_schema} CASCADE");
            if (Directory.Exists(Mails))
            {
                Directory.Delete(Mails, recursive: true);
            }
        }
    }

    /// <summary>Another host over the same data, as behind a load balancer. It ends before this one.</summary>
    internal async Task<ProductHost> BesideAsync()
    {
        var other = new ProductHost(cluster) { _schema = _schema, _isGuest = true };
        // Hosts beside each other have one time.
        other.Clock.AdjustTime(Clock.GetUtcNow());
        foreach (var (key, value) in Settings)
        {
            other.Settings[key] = value;
        }

        await other.InitializeAsync();
        return other;
    }

    /// <summary>As if PostgreSQL were restarted: every connection of these hosts breaks.</summary>
    internal Task CutConnectionsAsync() =>
        ExecuteAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '{_schema}'");

    /// <summary>A client that acts for a person; without one, for the public.</summary>
    internal Api As(Person? person = null) => new(Address, person);

    /// <summary>One whose network no other test of the class has.</summary>
    internal Person NextCoordinator() => People.Coordinators[_coordinators++];

    public void SetDay(string day) =>
        Clock.AdjustTime(
            new DateTimeOffset(DateOnly.Parse(day, CultureInfo.InvariantCulture), new TimeOnly(9, 0), TimeSpan.Zero)
        );

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(cluster.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private sealed class Factory(
        Dictionary<string, string?> settings,
        string schema,
        bool isGuest,
        FakeTimeProvider clock
    ) : WebApplicationFactory<Program>
    {
        protected override IHost CreateHost(IHostBuilder builder)
        {
            builder.ConfigureHostConfiguration(configuration => configuration.AddInMemoryCollection(settings));
            return base.CreateHost(builder);
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder) =>
            builder.ConfigureServices(services =>
            {
                if (!isGuest)
                {
                    services.Insert(
                        0,
                        ServiceDescriptor.Singleton<IHostedService>(provider =>
                            ActivatorUtilities.CreateInstance<SchemaCommand>(provider, schema)
                        )
                    );
                }

                services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
                // A hundred hosts would each print their link; one test reads it from a host of its own.
                services.Remove(services.Single(s => MakesA<FirstAdministratorDoor>(s)));
                // Stretching a password is what the framework does; here it would only take time.
                services.Configure<Microsoft.AspNetCore.Identity.PasswordHasherOptions>(o => o.IterationCount = 1000);
                services.Configure<List<Infrastructure.Security.ApiKeyOptions>>(keys =>
                    keys.AddRange(
                        People.All.Concat(People.Coordinators).Concat(People.OfEachRole).Select(p => p.Configured)
                    )
                );
            });
    }

    private static bool MakesA<T>(ServiceDescriptor service) =>
        service.ServiceType == typeof(IHostedService) && service.ImplementationFactory?.Method.ReturnType == typeof(T);

    /// <summary>
    /// What an operator runs before the first start; here its script is made once and serves each class under its own
    /// name, because comparing a database with what is wanted takes a second.
    /// </summary>
    private sealed class SchemaCommand(DatabaseSchema schema, NpgsqlDataSource database, string name) : IHostedService
    {
        private const string Placeholder = "{schema}";
        private static readonly Lock Turn = new();
        private static Task<string>? _script;

        public async Task StartAsync(CancellationToken cancellationToken)
        {
            Task<string> script;
            lock (Turn)
            {
                script = _script ??= MakeAsync();
            }

            await using var command = database.CreateCommand(
                $"CREATE SCHEMA IF NOT EXISTS {name}; {(await script).Replace(Placeholder, name, StringComparison.Ordinal)}"
            );
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        private async Task<string> MakeAsync() =>
            (await schema.OutstandingAsync(CancellationToken.None))!.Replace(
                name,
                Placeholder,
                StringComparison.Ordinal
            );
    }
}
