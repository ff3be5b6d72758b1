using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Reporting.Figures;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Reporting;

namespace Schulterschluss.Application.Reporting.Targets;

/// <summary>What a figure is meant to come to in a quarter or a year; said again, it replaces what was said before.</summary>
/// <param name="Code">Of the part of a figure, for instance <c>K7.network</c>.</param>
/// <param name="Value">In the figure's unit; a share as a share of 1.</param>
[Requires(ReportingPermissions.SetTargets)]
public sealed record SetTarget(string Code, DuePeriod Period, decimal? Value) : ICreate<FigureTarget>;

internal sealed class SetTargetValidator : AbstractValidator<SetTarget>
{
    private const decimal Greatest = 1_000_000_000;

    public SetTargetValidator()
    {
        RuleFor(c => c.Code).NotEmpty();
        RuleFor(c => c.Code)
            .Must(FigureCatalogue.Parts.ContainsKey)
            .WithErrorCode("report.unknown-figure")
            .WithMessage(c => Messages.Format("report.unknown-figure", c.Code))
            .When(c => !string.IsNullOrEmpty(c.Code));
        RuleFor(c => c.Period).NotEmpty().Must(period => !period.IsDay()).WithErrorCode("target.no-day");
        RuleFor(c => c.Value).NotNull().InclusiveBetween(-Greatest, Greatest);
    }
}

internal sealed class SetTargetHandler(IDocumentSession session, INewIds ids) : IRequestHandler<SetTarget, Created>
{
    public async Task<Created> Handle(SetTarget command, CancellationToken ct)
    {
        await session.PassAsync(["figure-targets"], ct);
        var target = (
            await session.Query<FigureTarget>().Where(t => t.Code == command.Code).ToListAsync(ct)
        ).FirstOrDefault(t => t.Period == command.Period);
        if (target is null)
        {
            target = FigureTarget.Set(ids.Next(), command.Code, command.Period, command.Value!.Value);
        }
        else
        {
            target.Change(command.Value!.Value);
        }

        session.Record(target);
        await session.SaveChangesAsync(ct);
        return new(target.Id, target.Version);
    }
}
