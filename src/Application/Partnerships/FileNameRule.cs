using System.Globalization;
using FluentValidation;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Application.Partnerships;

internal static class FileNameRule
{
    /// <summary>What separates folders, or has a meaning to a shell or on some system.</summary>
    private const string Separators = "/\\:*?\"<>|";

    /// <summary>The name of a file on any system: no path, and nothing that cannot be seen.</summary>
    public static IRuleBuilderOptions<T, string> FileName<T>(this IRuleBuilder<T, string> rule) =>
        rule.NotEmpty()
            .MaximumLength(PartnershipDocument.FileNameMaxLength)
            .Must(name => name is null || (name is not ("." or "..") && !name.Any(IsForbidden)))
            .WithErrorCode("file-name")
            .WithMessage(_ => Messages.Get("file-name"));

    public static IRuleBuilderOptions<T, string> OneLine<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(text => text is null || !text.Any(IsInvisible))
            .WithErrorCode("one-line")
            .WithMessage(_ => Messages.Get("one-line"));

    private static bool IsForbidden(char c) => Separators.Contains(c, StringComparison.Ordinal) || IsInvisible(c);

    /// <summary>Line breaks, controls, and marks that turn the direction of reading: "exe.fdp" would be read "pdf.exe".</summary>
    private static bool IsInvisible(char c) =>
        char.GetUnicodeCategory(c)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;
}
