namespace Schulterschluss.WebApi.Components.Pages.Grants;

/// <summary>The words of the pages about grants and vouchers.</summary>
internal sealed class GrantTexts;
