using System.Globalization;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Integration;

/// <summary>The product with a mail server beside it.</summary>
public sealed class MailingHost(TestCluster cluster) : IAsyncLifetime
{
    public const int MaxAttempts = 4;

    internal MailServer Server { get; } = new();
    internal ProductHost Product { get; } = new(cluster);

    public async ValueTask InitializeAsync()
    {
        await Server.StartAsync();
        Product.Settings["Mail:Host"] = "127.0.0.1";
        Product.Settings["Mail:Port"] = Server.Port.ToString(CultureInfo.InvariantCulture);
        Product.Settings["Mail:Tls"] = "Off";
        Product.Settings["Mail:From"] = "office@programme.example.org";
        Product.Settings["Mail:FromName"] = "Programmbüro";
        Product.Settings["Mail:MaxAttempts"] = MaxAttempts.ToString(CultureInfo.InvariantCulture);
        await Product.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Product.DisposeAsync();
        await Server.DisposeAsync();
    }
}
