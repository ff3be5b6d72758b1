using Schulterschluss.Application.Access.Keys;

namespace Schulterschluss.Application.UnitTests.Access;

public sealed class TellingAKey
{
    [Fact]
    public void A_new_one_is_well_formed_and_like_no_other()
    {
        string[] keys = [.. Enumerable.Range(0, 1000).Select(_ => KeySecret.New())];
        Assert.All(keys, key => Assert.Matches("^slsk_[A-Za-z0-9_-]{47}$", key));
        Assert.All(keys, key => Assert.True(KeySecret.IsWellFormed(key)));
        Assert.Equal(keys.Length, keys.Distinct().Count());
    }

    [Fact]
    public void One_that_was_mistyped_is_told_without_asking()
    {
        var key = KeySecret.New();
        var other = key[10] == 'a' ? 'b' : 'a';
        Assert.False(KeySecret.IsWellFormed(key[..10] + other + key[11..]));
        Assert.False(KeySecret.IsWellFormed(key[..^1]));
        Assert.False(KeySecret.IsWellFormed(key + "a"));
        Assert.False(KeySecret.IsWellFormed("key-of-lead"));
        Assert.False(KeySecret.IsWellFormed(""));
    }
}
