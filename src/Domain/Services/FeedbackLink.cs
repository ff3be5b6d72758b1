using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.Services;

/// <summary>
/// An address under which the participants of one network rate a delivered service: without an account, and without
/// saying who they are. One per service and network.
/// </summary>
public sealed class FeedbackLink : AggregateRoot
{
    public const int DaysOpen = 28;

    private FeedbackLink() { }

    public Guid ServiceId { get; private set; }
    public Guid NetworkId { get; private set; }

    /// <summary>
    /// Null once it is withdrawn. Kept as it is, unlike what people sign in with: the office shows it again in the room,
    /// and it opens nothing but a form.
    /// </summary>
    public string? Token { get; private set; }

    /// <summary>The last day on which it may be used.</summary>
    public DateOnly OpenUntil { get; private set; }

    public static FeedbackLink Open(Guid id, Service service, Guid networkId, string token, DateOnly today)
    {
        RequireAskable(service, networkId);
        var link = new FeedbackLink();
        link.Raise(new FeedbackLinkOpened(id, service.Id, networkId, token, today.AddDays(DaysOpen)));
        return link;
    }

    /// <summary>Under a new address, after the one before was withdrawn or has run out; what was answered stays.</summary>
    public void Reopen(Service service, string token, DateOnly today)
    {
        if (IsOpenOn(service, today))
        {
            return;
        }

        RequireAskable(service, NetworkId);
        Raise(new FeedbackLinkOpened(Id, ServiceId, NetworkId, token, today.AddDays(DaysOpen)));
    }

    public void Withdraw()
    {
        if (Token is not null)
        {
            Raise(new FeedbackLinkWithdrawn(Id));
        }
    }

    /// <summary>Once the service is evaluated, its figures stand.</summary>
    public bool IsOpenOn(Service service, DateOnly day) =>
        Token is not null && day <= OpenUntil && service.Status == ServiceStatus.Delivered;

    /// <summary>Whether one more may answer: nobody rates more often than people were there.</summary>
    public void RequireRoom(Service service, int answers, DateOnly today)
    {
        Require(IsOpenOn(service, today), ServiceRules.FeedbackClosed);
        Require(answers < service.ParticipantsOf(NetworkId), ServiceRules.FeedbackComplete);
    }

    private static void RequireAskable(Service service, Guid networkId)
    {
        Require(service.Status == ServiceStatus.Delivered, ServiceRules.OnlyDeliveredAreRated);
        Require(service.ParticipantsOf(networkId) > 0, ServiceRules.NobodyToAsk);
    }

    protected override void Apply(IDomainEvent @event)
    {
        switch (@event)
        {
            case FeedbackLinkOpened opened:
                (Id, ServiceId, NetworkId, Token, OpenUntil) = (
                    opened.LinkId,
                    opened.ServiceId,
                    opened.NetworkId,
                    opened.Token,
                    opened.OpenUntil
                );
                break;
            case FeedbackLinkWithdrawn:
                Token = null;
                break;
        }
    }
}
