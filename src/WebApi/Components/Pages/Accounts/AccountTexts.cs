namespace Schulterschluss.WebApi.Components.Pages.Accounts;

/// <summary>The words around signing in.</summary>
internal sealed class AccountTexts;
