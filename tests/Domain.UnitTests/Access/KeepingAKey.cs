using Schulterschluss.Domain.Access;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.UnitTests.Access;

public sealed class KeepingAKey
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guid Network = new("0190a000-0000-7000-8000-000000000011");

    [Theory]
    [InlineData(Role.Administrator)]
    [InlineData(Role.System)]
    public void Some_roles_take_a_person(Role role) => Refused(["api-key.role-not-for-keys"], () => Created(role));

    [Fact]
    public void A_networks_key_names_its_network_and_no_other_key_does()
    {
        Refused(["api-key.network-missing"], () => Created(Role.NetworkCoordinator));
        Refused(["api-key.network-not-allowed"], () => Created(Role.Adviser, Network));
        Assert.Equal(Network, Created(Role.NetworkCoordinator, Network).NetworkId);
    }

    [Fact]
    public void It_is_good_until_the_end_of_its_last_day()
    {
        var key = Created(expiresOn: Today);
        Assert.Equal(
            (ApiKeyStatus.Active, ApiKeyStatus.Expired),
            (key.StatusOn(Today), key.StatusOn(Today.AddDays(1)))
        );
        Refused(["api-key.expired"], () => key.Rotate("admin", Today.AddDays(1), Now));
    }

    [Fact]
    public void A_revoked_one_never_comes_back()
    {
        var key = Created(expiresOn: Today);
        key.Revoke("admin", Today, "leaked");
        key.TakeEvents();
        key.Revoke("somebody else", Today.AddDays(1), "again");
        Assert.Empty(key.TakeEvents());
        Assert.Equal(("admin", ApiKeyStatus.Revoked), (key.RevokedBy, key.StatusOn(Today.AddDays(1))));
        Refused(["api-key.revoked"], () => key.Rotate("admin", Today.AddDays(1), Now));
    }

    [Theory]
    [InlineData(Role.Controller, Side.Office)]
    [InlineData(Role.NetworkCoordinator, Side.Network)]
    [InlineData(Role.Auditor, null)]
    [InlineData(Role.Administrator, null)]
    public void A_role_speaks_for_a_side_or_for_none(Role role, Side? side) => Assert.Equal(side, Roles.SideOf(role));

    [Theory]
    [InlineData(Role.Auditor, true, true)]
    [InlineData(Role.DataProtection, true, false)]
    [InlineData(Role.MinistryReader, true, false)]
    [InlineData(Role.OfficeLead, false, false)]
    [InlineData(Role.NetworkCoordinator, false, false)]
    [InlineData(Role.Administrator, false, false)]
    public void Whoever_comes_from_outside_may_have_a_last_day_and_who_audits_must(Role role, bool may, bool must) =>
        Assert.Equal((may, must), (Roles.MayEnd(role), Roles.MustEnd(role)));

    [Fact]
    public void A_key_for_auditing_without_an_end_is_a_fault_as_long_as_it_is_used()
    {
        var key = Created(Role.Auditor);
        Assert.True(key.LacksEndOn(Today));
        Assert.False(Created(Role.Auditor, expiresOn: Today).LacksEndOn(Today));
        Assert.False(Created(Role.Adviser).LacksEndOn(Today));
        key.Revoke("admin", Today, "replaced");
        Assert.False(key.LacksEndOn(Today));
    }

    private static ApiKey Created(Role role = Role.Adviser, Guid? network = null, DateOnly? expiresOn = null) =>
        ApiKey.Create(Guid.Empty, new("Case tool", "case-tool", role, network, expiresOn), "admin", Today);

    private static void Refused(string[] codes, Action act) =>
        Assert.Equal(codes, Assert.Throws<BrokenRuleException>(act).Rules.Select(rule => rule.Code));
}
