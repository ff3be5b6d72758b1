namespace Schulterschluss.WebApi.Components.Shared;

/// <summary>The roles, as the office calls them.</summary>
internal sealed class RoleTexts;
