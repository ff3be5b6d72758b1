using Microsoft.Extensions.Localization;

namespace Schulterschluss.WebApi.Components.Shared;

/// <summary>States and kinds in the reader's words: <c>PartnershipStatus.Active</c> is "Aktiv".</summary>
internal sealed class CodeTexts;

internal static class CodeTextsExtensions
{
    public static string Of<T>(this IStringLocalizer<CodeTexts> texts, T code)
        where T : struct, Enum => texts[$"{typeof(T).Name}.{code}"];
}
