namespace Schulterschluss.Domain.ActionOptions;

/// <summary>Vorgeschlagen, Ausgewählt, In Umsetzung, Umgesetzt, Zurückgestellt, Verworfen, Abgebrochen.</summary>
public enum ActionOptionStatus
{
    Proposed,
    Selected,
    InProgress,
    Completed,
    Deferred,
    Rejected,
    Abandoned,
}
