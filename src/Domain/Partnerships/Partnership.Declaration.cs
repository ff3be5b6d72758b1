using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.Partnerships;

/// <summary>The declaration: drafted, signed by both sides, amended.</summary>
public sealed partial class Partnership
{
    /// <summary>The text that is being drafted or signed, later the one in force.</summary>
    public DeclarationVersion? Declaration { get; private set; }

    /// <summary>A proposed next text; the present one stays in force until both have signed.</summary>
    public DeclarationVersion? Amendment { get; private set; }

    /// <summary>Texts that were in force before.</summary>
    public IReadOnlyList<DeclarationVersion> EarlierDeclarations { get; private set; } = [];

    public void DraftDeclaration(Declaration text, DateOnly today)
    {
        Require(
            Status is PartnershipStatus.InNegotiation or PartnershipStatus.AwaitingSignatures,
            DeclarationRules.OnlyWhileNegotiated
        );
        var hash = text.Hash();
        if (hash == Declaration?.Hash)
        {
            return;
        }

        if (Status == PartnershipStatus.AwaitingSignatures)
        {
            RequireComplete(text, today);
        }

        VoidSignatures(Declaration);
        Raise(new DeclarationDrafted(Id, text, hash));
    }

    public void RequestSignatures(DateOnly today)
    {
        if (Status == PartnershipStatus.AwaitingSignatures)
        {
            return;
        }

        Require(Status == PartnershipStatus.InNegotiation, DeclarationRules.OnlyWhileNegotiated);
        RequireComplete(Declaration?.Text ?? new Declaration(), today);
        Raise(new SignaturesRequested(Id));
    }

    /// <param name="by">Opaque id of the person.</param>
    public void Sign(Side side, string by, string capacity, DateOnly today)
    {
        var isOpen = Status == PartnershipStatus.AwaitingSignatures;
        if (Declaration is { Number: 1 } first && first.IsSignedBy(side) && (isOpen || StatusOn(today).IsRunning()))
        {
            return;
        }

        Require(isOpen, DeclarationRules.NotAwaitingSignatures);
        RequireSignable(Declaration!, by, today);
        Raise(new DeclarationSigned(Id, side, by, capacity, today));
        if (Declaration!.IsSignedByBoth())
        {
            Raise(new PartnershipActivated(Id, today));
        }
    }

    public void ProposeAmendment(Declaration text, DateOnly today)
    {
        RequireAmendable(today);
        var hash = text.Hash();
        if (hash == Amendment?.Hash)
        {
            return;
        }

        Require(hash != Declaration!.Hash, DeclarationRules.NothingAmended);
        RequireFits(text, today);
        VoidSignatures(Amendment);
        Raise(new AmendmentProposed(Id, text, hash));
    }

    public void WithdrawAmendment(string reason, DateOnly today)
    {
        RequireAmendable(today);
        if (Amendment is not null)
        {
            Raise(new AmendmentWithdrawn(Id, reason));
        }
    }

    /// <param name="by">Opaque id of the person.</param>
    public void SignAmendment(Side side, string by, string capacity, DateOnly today)
    {
        RequireAmendable(today);
        if (Amendment?.IsSignedBy(side) ?? IsLastAmendmentSignedBy(side))
        {
            return;
        }

        Require(Amendment is not null, DeclarationRules.NoAmendment);
        RequireSignable(Amendment!, by, today);
        RequireFits(Amendment!.Text, today); // a measure may have been fulfilled since it was proposed
        Raise(new AmendmentSigned(Id, side, by, capacity, today));
        if (!Amendment!.IsSignedByBoth())
        {
            return;
        }

        var isRenewal = Status == PartnershipStatus.InRenewal;
        Raise(new AmendmentTookEffect(Id, today));
        if (isRenewal)
        {
            Raise(new PartnershipRenewed(Id, Term!.To));
        }
    }

    private bool IsLastAmendmentSignedBy(Side side) => Declaration is { Number: > 1 } last && last.IsSignedBy(side);

    private void VoidSignatures(DeclarationVersion? version)
    {
        if (version is { Signatures.Count: > 0 })
        {
            Raise(new SignaturesVoided(Id, version.Number, version.Hash));
        }
    }

    private void RequireAmendable(DateOnly today) =>
        Require(StatusOn(today) is PartnershipStatus.Active or PartnershipStatus.InRenewal, PartnershipRules.NotActive);

    private static void RequireSignable(DeclarationVersion version, string by, DateOnly today)
    {
        Require(version.Signatures.All(s => s.By != by), DeclarationRules.SamePersonForBothSides);
        Require(today <= version.Text.Term!.To, DeclarationRules.TermIsOver);
    }

    private static void RequireComplete(Declaration text, DateOnly today) => RequireNone(text.MissingOn(today));

    /// <summary>An amendment is a complete declaration, keeps what is fulfilled, and leaves the term to renewals.</summary>
    private void RequireFits(Declaration text, DateOnly today)
    {
        List<BrokenRule> broken = [.. text.MissingOn(today)];
        if (text.Term is { } term)
        {
            if (Status != PartnershipStatus.InRenewal && term != Term)
            {
                broken.Add(DeclarationRules.TermIsFixed);
            }
            else if (Status == PartnershipStatus.InRenewal && (term.From != Term!.From || term.To <= Term.To))
            {
                broken.Add(DeclarationRules.TermNotExtended);
            }
        }

        var changed = Measures
            .Where(m => m.Status == MeasureStatus.Fulfilled)
            .Where(m => !text.Measures.Any(plan => plan.Id == m.Id && m.IsAsPlanned(plan)))
            .Select(m => m.Id)
            .ToList();
        if (changed.Count > 0)
        {
            broken.Add(DeclarationRules.FulfilledMeasureChanged.With(string.Join(", ", changed)));
        }

        RequireNone(broken);
    }

    private static void RequireNone(IReadOnlyList<BrokenRule> broken)
    {
        if (broken.Count > 0)
        {
            throw new BrokenRuleException(broken);
        }
    }
}
