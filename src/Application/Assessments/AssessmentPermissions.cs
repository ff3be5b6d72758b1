namespace Schulterschluss.Application.Assessments;

public static class AssessmentPermissions
{
    /// <summary>What assessments ask, in every version.</summary>
    public const string ReadCatalogues = "assessment-catalogues:read";

    /// <summary>Assessments; a side's ratings only under the rules of their visibility.</summary>
    public const string Read = "assessments:read";

    /// <summary>Schedule, start, name participants, finalise, discard.</summary>
    public const string Lead = "assessments:lead";

    /// <summary>Fill and hand in the sheet of one's own side.</summary>
    public const string Rate = "assessments:rate";

    /// <summary>Record what both sides agreed on, and the findings.</summary>
    public const string Agree = "assessments:agree";
}
