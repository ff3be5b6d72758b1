namespace Schulterschluss.Infrastructure.Mail;

/// <summary>How long a mail waits for its next attempt: twice as long each time, and never all at the same moment.</summary>
internal static class RetryDelay
{
    public static readonly TimeSpan First = TimeSpan.FromMinutes(1);
    public static readonly TimeSpan Longest = TimeSpan.FromHours(6);

    /// <summary>Up to this share is added.</summary>
    public const double Jitter = 0.2;

    /// <param name="attempts">That failed so far, from 1.</param>
    /// <param name="chance">From 0 to 1.</param>
    public static TimeSpan After(int attempts, double chance)
    {
        var minutes = Math.Min(First.TotalMinutes * Math.Pow(2, attempts - 1), Longest.TotalMinutes);
        return TimeSpan.FromMinutes(minutes * (1 + (Jitter * chance)));
    }
}
