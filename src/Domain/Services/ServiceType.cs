namespace Schulterschluss.Domain.Services;

/// <summary>
/// Weiterentwicklungsworkshop, Erfahrungsaustauschkreis, Coaching/Prozessbegleitung, Moderation, Expertenvermittlung,
/// Patenbesuch, Lehrgang, Öffentlichkeitsarbeit, Politischer Dialog.
/// </summary>
public enum ServiceType
{
    DevelopmentWorkshop,
    ExchangeCircle,
    Coaching,
    Moderation,
    ExpertPlacement,
    MentorVisit,
    Course,
    Publicity,
    PoliticalDialogue,
}

public static class ServiceTypes
{
    /// <summary>
    /// What lives from several networks in one room may serve several partnerships. Everything else is made for the one
    /// whose option or measure it carries out.
    /// </summary>
    public static bool ServesSeveral(this ServiceType type) =>
        type is ServiceType.ExchangeCircle or ServiceType.Course or ServiceType.PoliticalDialogue;
}
