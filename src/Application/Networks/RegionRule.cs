using FluentValidation;
using FluentValidation.Results;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Reference;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.Networks;

/// <summary>Whether an official key names a region; where a district ended, the message proposes its successor.</summary>
internal static class RegionRule
{
    public static void Judge(string ags, DateOnly today, ValidationContext<NetworkProfile> context)
    {
        if (ReferenceData.IsValidRegion(ags, today))
        {
            return;
        }

        var failure = ReferenceData.Districts.TryGetValue(ags, out var ended)
            ? Failure("district-ended", ended.ValidUntil!, ended.Successor ?? "–")
            : Failure("unknown-district", ags);
        context.AddFailure(failure);

        ValidationFailure Failure(string code, params IEnumerable<object> arguments) =>
            new(context.PropertyPath, Messages.Format(code, arguments), ags) { ErrorCode = code };
    }
}
