using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using Schulterschluss.Application.Common;

namespace Schulterschluss.WebApi.Common;

/// <summary>Configuration section <c>Site</c>.</summary>
internal sealed class SiteOptions
{
    public const string Section = "Site";

    /// <summary>Where the world finds this installation; the first address that it listens at, by default.</summary>
    public Uri? Url { get; init; }

    public bool IsUsable =>
        Url is null
        || (
            Url.IsAbsoluteUri
            && (Url.Scheme == Uri.UriSchemeHttp || Url.Scheme == Uri.UriSchemeHttps)
            && Url.Query.Length + Url.Fragment.Length == 0
        );
}

internal sealed class SiteAddress(IOptions<SiteOptions> options, IServer server) : ISite
{
    /// <summary>A host that listens at all of its addresses names none of them.</summary>
    private static readonly string[] AnyAddress = ["://+", "://*", "://[::]", "://0.0.0.0"];

    public Uri AddressOf(string path) => new($"{Root().TrimEnd('/')}{path}");

    private string Root() =>
        options.Value.Url?.AbsoluteUri
        ?? AnyAddress.Aggregate(
            server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost",
            (address, any) => address.Replace(any, "://localhost", StringComparison.Ordinal)
        );
}
