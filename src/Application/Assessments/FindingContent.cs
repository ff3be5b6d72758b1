using FluentValidation;
using Schulterschluss.Domain.Assessments;

namespace Schulterschluss.Application.Assessments;

/// <summary>What a finding says, without its id.</summary>
public sealed record FindingContent(FindingKind? Kind, string Dimension, string Text)
{
    internal Finding As(Guid id) => new(id, Kind!.Value, Dimension, Text);
}

internal sealed class FindingContentValidator : AbstractValidator<FindingContent>
{
    public FindingContentValidator()
    {
        RuleFor(f => f.Kind).NotNull().IsInEnum();
        RuleFor(f => f.Dimension).NotEmpty().KnownDimension();
        RuleFor(f => f.Text).NotEmpty().MaximumLength(Finding.TextMaxLength);
    }
}
