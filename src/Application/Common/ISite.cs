namespace Schulterschluss.Application.Common;

/// <summary>Where people find the product, for links in mails.</summary>
public interface ISite
{
    /// <summary>The absolute address of one of our pages.</summary>
    /// <param name="path">From the root: <c>/partnerships</c>.</param>
    Uri AddressOf(string path);
}
