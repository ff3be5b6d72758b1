using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Assessments;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Application.Assessments;

/// <summary>Who may see which assessment, and whose ratings in it.</summary>
internal static class AssessmentVisibility
{
    /// <summary>Until both have handed in, a sheet is its own side's alone: nobody else reads it, whatever their office.</summary>
    /// <param name="actor">Somebody who sees the assessment.</param>
    public static bool SeesRatingsOf(this ICurrentActor actor, Assessment assessment, Side side) =>
        assessment.BothHandedIn() || actor.Side == side;
}
