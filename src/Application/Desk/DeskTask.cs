using Marten;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Desk;

/// <summary>What somebody may have to do.</summary>
public enum DeskTaskKind
{
    ReviewNetwork,
    StaleNetworks,
    ConfirmNetwork,
    RateNetwork,
    FindConsensus,
    FinishAssessment,
    Step,
    OverdueMeasure,
    OverdueReport,
    SealEnds,
    ConfirmService,
    EvaluateService,
    ApproveVoucher,
    ReportDue,
    ReleaseReport,
}

/// <summary>One thing that needs somebody today, as a module sees it.</summary>
/// <param name="ThingId">Of the network, partnership, assessment, service, voucher or report; null where it stands for several.</param>
/// <param name="Subject">The network's name, or the title of the thing.</param>
/// <param name="Detail">What it is about: a code of the module, or its words.</param>
/// <param name="Due">By when; a day in the past is overdue.</param>
/// <param name="Count">How many it stands for.</param>
public sealed record DeskTask(
    DeskTaskKind Kind,
    Guid? ThingId,
    string Subject,
    string? Detail = null,
    DateOnly? Due = null,
    int Count = 1
);

/// <summary>Each module knows what of it needs somebody; the desk only puts it in order.</summary>
internal interface IDeskSource
{
    /// <summary>Without the permission for a task, its permission being <see cref="Permission"/>, nobody is asked.</summary>
    string Permission { get; }

    Task<IEnumerable<DeskTask>> TasksAsync(
        IQuerySession session,
        ICurrentActor actor,
        DateOnly today,
        CancellationToken ct
    );
}
