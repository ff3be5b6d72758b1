using MediatR;
using NSubstitute;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.UnitTests.Common;

public sealed class PassingTheGate
{
    [Fact]
    public async Task Without_the_permission_the_handler_is_never_reached()
    {
        var actor = Substitute.For<ICurrentActor>();
        var reached = false;

        await Assert.ThrowsAsync<ForbiddenException>(() => Send(actor, () => reached = true));

        Assert.False(reached);
    }

    [Fact]
    public async Task With_it_the_handler_answers()
    {
        var actor = Substitute.For<ICurrentActor>();
        actor.Has("test:do").Returns(true);
        Assert.Equal(7, await Send(actor, () => { }));
    }

    private static Task<int> Send(ICurrentActor actor, Action handler) =>
        new AuthorizationBehavior<Ask, int>(actor).Handle(
            new Ask(),
            TestContext.Current.CancellationToken,
            () =>
            {
                handler();
                return Task.FromResult(7);
            }
        );

    [Requires("test:do")]
    private sealed record Ask : IRequest<int>;
}
