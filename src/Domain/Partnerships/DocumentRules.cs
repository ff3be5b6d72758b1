using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.Partnerships;

public static class DocumentRules
{
    public static readonly BrokenRule PartnershipIsOver = new(
        "document.partnership-is-over",
        "Documents are taken until the partnership is over, and for {0} months after its term has run out."
    );
    public static readonly BrokenRule MeasureOfTheOtherSide = new(
        "document.measure-of-the-other-side",
        "Each side attaches evidence to its own measures."
    );
    public static readonly BrokenRule AttachedByAnother = new(
        "document.attached-by-another",
        "A document is withdrawn by whoever attached it, or by the office."
    );
}
