using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Domain.Assessments;

public sealed record RatingSheetOpened(
    Guid SheetId,
    Guid AssessmentId,
    Guid NetworkId,
    Side Side,
    string CatalogueVersion,
    NetworkPhase Phase
) : IDomainEvent;

public sealed record CriterionRated(Guid SheetId, Side Side, Rating Rating) : IDomainEvent;

public sealed record RatingWithdrawn(Guid SheetId, Side Side, string Criterion) : IDomainEvent;

/// <param name="By">Opaque id of the person who hands in for their side.</param>
public sealed record RatingSheetHandedIn(Guid SheetId, Side Side, string By, DateOnly On) : IDomainEvent;

/// <summary>The assessment was discarded; what was rated so far stays with its side.</summary>
public sealed record RatingSheetClosed(Guid SheetId, string Reason) : IDomainEvent;
