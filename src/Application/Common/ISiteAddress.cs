namespace Schulterschluss.Application.Common;

/// <summary>Where the product is found, for links in mails. Never what a request claims: that is written by whoever sends it.</summary>
public interface ISiteAddress
{
    /// <param name="pathAndQuery">Begins with a slash.</param>
    Uri Of(string pathAndQuery);
}
