using Schulterschluss.Infrastructure.Mail;

namespace Schulterschluss.Application.UnitTests.Integration;

public sealed class WaitingForTheNextAttempt
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(5, 16)]
    [InlineData(9, 256)]
    [InlineData(10, 360)]
    [InlineData(5000, 360)]
    public void Doubles_up_to_a_limit(int attempts, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), RetryDelay.After(attempts, chance: 0));

    [Fact]
    public void Is_spread_so_that_mails_do_not_come_back_together() =>
        Assert.Equal(TimeSpan.FromSeconds(66), RetryDelay.After(1, chance: 0.5));
}
