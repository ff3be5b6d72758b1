using FluentValidation;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Services;

namespace Schulterschluss.Application.Services;

/// <summary>A time of a day in Europe/Berlin, or a quarter without times.</summary>
public sealed record AppointmentDraft
{
    /// <summary>A day or a quarter.</summary>
    public DuePeriod? When { get; init; }

    /// <summary>With a day, <c>09:00</c>.</summary>
    public TimeOnly? Start { get; init; }

    /// <summary>With a day, on the same day.</summary>
    public TimeOnly? End { get; init; }
    public string? Place { get; init; }

    /// <summary>Where people meet online.</summary>
    public string? OnlineAddress { get; init; }

    /// <summary>Opaque ids; left out, those that are already named stay.</summary>
    public IReadOnlyList<string>? ConsultantRefs { get; init; }

    /// <summary>Needed outside the agreed period.</summary>
    public string? Justification { get; init; }

    internal Appointment ToAppointment(IReadOnlyList<string> consultants) =>
        new(When!.Value, Start, End, Place, OnlineAddress, ConsultantRefs ?? consultants, Justification);
}

internal sealed class AppointmentDraftValidator : AbstractValidator<AppointmentDraft>
{
    public AppointmentDraftValidator()
    {
        RuleFor(a => a.When).NotNull();
        RuleFor(a => a.When)
            .Must(when => when is not { } period || period.IsDay() || period.IsQuarter())
            .WithErrorCode("day-or-quarter")
            .WithMessage(_ => Messages.Get("day-or-quarter"));
        When(
            a => a.When?.IsDay() == true,
            () =>
            {
                RuleFor(a => a.Start).NotNull().Must(Exists).WithTimeGap();
                RuleFor(a => a.End).NotNull().Must(Exists).WithTimeGap();
                RuleFor(a => a.End)
                    .GreaterThan(a => a.Start)
                    .WithErrorCode(FormLanguage.Later)
                    .When(a => a.Start is not null);
            }
        );
        When(
            a => a.When?.IsQuarter() == true,
            () =>
            {
                RuleFor(a => a.Start).Null();
                RuleFor(a => a.End).Null();
            }
        );
        RuleFor(a => a.Place).MaximumLength(Service.TitleMaxLength);
        RuleFor(a => a.OnlineAddress).WebAddress();
        RuleFor(a => a.ConsultantRefs).FewAndDistinct();
        RuleForEach(a => a.ConsultantRefs).OpaqueId();
        RuleFor(a => a.Justification).MaximumLength(TextRules.ReasonMaxLength);
    }

    /// <summary>On the last Sunday of March there is no half past two.</summary>
    private static bool Exists(AppointmentDraft appointment, TimeOnly? time) =>
        time is not { } of
        || !Time.Berlin.IsInvalidTime(appointment.When!.Value.Start.ToDateTime(of, DateTimeKind.Unspecified));
}

internal static class TimeGapRule
{
    public static IRuleBuilderOptions<T, TimeOnly?> WithTimeGap<T>(this IRuleBuilderOptions<T, TimeOnly?> rule) =>
        rule.WithErrorCode("no-such-time").WithMessage(_ => Messages.Get("no-such-time"));
}
