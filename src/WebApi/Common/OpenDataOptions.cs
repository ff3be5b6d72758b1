namespace Schulterschluss.WebApi.Common;

/// <summary>How the open data of this installation are announced to GovData: section <c>OpenData</c>.</summary>
internal sealed class OpenDataOptions
{
    public const string Section = "OpenData";
    public const string Contributors = "http://dcat-ap.de/def/contributors/";

    /// <summary>Who delivers to GovData, as GovData has listed them; without, the catalogue names nobody.</summary>
    public string? ContributorId { get; init; }

    /// <summary>Whom everybody names who uses the data; the operator without.</summary>
    public string? Attribution { get; init; }

    public bool IsValid =>
        string.IsNullOrEmpty(ContributorId)
        || (
            ContributorId.StartsWith(Contributors, StringComparison.Ordinal)
            && Uri.IsWellFormedUriString(ContributorId, UriKind.Absolute)
        );
}
