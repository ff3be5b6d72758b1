namespace Schulterschluss.Domain.Access;

/// <summary>
/// Leitung, Referent/in, Gutachter/in, Redaktion, Controlling, Netzwerkkoordination, Verbundberater/in, BMAS-Leser,
/// Prüfer, Datenschutz, Administration; and the product itself, for jobs.
/// </summary>
public enum Role
{
    OfficeLead,
    Adviser,
    Reviewer,
    Editor,
    Controller,
    NetworkCoordinator,
    JointTrainingAdviser,
    MinistryReader,
    Auditor,
    DataProtection,
    Administrator,
    System,
}
