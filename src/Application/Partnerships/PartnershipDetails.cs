using AutoMapper;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Application.Partnerships;

/// <summary>A partnership as it stands on a day.</summary>
public sealed record PartnershipDetails
{
    public Guid Id { get; init; }
    public Guid NetworkId { get; init; }
    public string NetworkName { get; init; } = "";
    public PartnershipStatus Status { get; init; }
    public string? StatusReason { get; init; }
    public string CaseHandler { get; init; } = "";
    public string? CaseHandlerName { get; init; }
    public Guid? AssessmentId { get; init; }
    public DateOnly? ActiveSince { get; init; }
    public DateRange? Term { get; init; }
    public Termination? Termination { get; init; }
    public DateOnly? ClosedOn { get; init; }

    /// <summary>What has to be done next, and by whom; null where nothing is left to do.</summary>
    public NextStep? NextStep { get; init; }

    /// <summary>The text that is drafted or signed, later the one in force.</summary>
    public DeclarationView? Declaration { get; init; }

    /// <summary>The next text, if one is proposed.</summary>
    public DeclarationView? Amendment { get; init; }

    /// <summary>Texts that were in force before, the oldest first.</summary>
    public IReadOnlyList<DeclarationView> EarlierDeclarations { get; init; } = [];
    public IReadOnlyList<MeasureView> Measures { get; init; } = [];
    public IReadOnlyList<ProgressReportView> ProgressReports { get; init; } = [];
    public SealView? Seal { get; init; }
    public Guid Version { get; init; }

    public PartnershipDetails With(
        Partnership partnership,
        string networkName,
        DateOnly day,
        bool isAssessed,
        IActorDirectory directory
    ) =>
        this with
        {
            NetworkName = networkName,
            CaseHandlerName = directory.NameOf(CaseHandler),
            Status = partnership.StatusOn(day),
            NextStep = partnership.NextStepOn(day, isAssessed),
            Declaration = DeclarationView.Of(partnership.Declaration, directory),
            Amendment = DeclarationView.Of(partnership.Amendment, directory),
            EarlierDeclarations =
            [
                .. partnership.EarlierDeclarations.Select(version => DeclarationView.Of(version, directory)!),
            ],
            Measures = [.. partnership.Measures.Select(m => MeasureView.Of(m, partnership, day))],
            ProgressReports = [.. partnership.ReportPeriods().Select(p => ProgressReportView.Of(p, partnership, day))],
            Seal = SealView.Of(partnership, day),
        };
}

internal sealed class PartnershipDetailsMap : Profile
{
    public PartnershipDetailsMap() =>
        CreateMap<Partnership, PartnershipDetails>()
            .ForMember(d => d.NetworkName, o => o.Ignore())
            .ForMember(d => d.CaseHandlerName, o => o.Ignore())
            .ForMember(d => d.NextStep, o => o.Ignore())
            .ForMember(d => d.Declaration, o => o.Ignore())
            .ForMember(d => d.Amendment, o => o.Ignore())
            .ForMember(d => d.EarlierDeclarations, o => o.Ignore())
            .ForMember(d => d.Measures, o => o.Ignore())
            .ForMember(d => d.ProgressReports, o => o.Ignore())
            .ForMember(d => d.Seal, o => o.Ignore());
}
