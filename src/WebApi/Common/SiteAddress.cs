using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Schulterschluss.Application.Common;

namespace Schulterschluss.WebApi.Common;

/// <summary>
/// <c>Site:Address</c> of the configuration, as people type it; without, where the host itself listens, which is enough to
/// try the product on one's own machine.
/// </summary>
internal sealed class SiteAddress(IConfiguration configuration, IServer server) : ISiteAddress
{
    private const string Setting = "Site:Address";
    private const string OwnMachine = "http://localhost";

    public Uri Of(string pathAndQuery) => new(Base, pathAndQuery);

    private Uri Base =>
        configuration[Setting] is { Length: > 0 } configured
            ? new(configured)
            : new(
                (server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? OwnMachine)
                    .Replace("://+", "://localhost", StringComparison.Ordinal)
                    .Replace("://*", "://localhost", StringComparison.Ordinal)
                    .Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal)
                    .Replace("://[::]", "://localhost", StringComparison.Ordinal)
            );
}
