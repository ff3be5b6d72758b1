using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.UnitTests.Common;

public sealed class JudgingAddresses
{
    [Theory]
    [InlineData("https://network.example.org")]
    [InlineData("http://münchen.example.org/pfad?x=1#y")]
    public void A_public_web_address_is_fine(string text) => Assert.True(TextRules.IsWebAddress(text));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("ftp://example.org")]
    [InlineData("//example.org")]
    [InlineData("www.example.org")]
    [InlineData("http://localhost/")]
    [InlineData("http://intranet/")]
    [InlineData("http://printer.local/")]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://10.1.2.3/")]
    [InlineData("http://192.168.0.1/")]
    [InlineData("http://172.20.0.1/")]
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[fd00::1]/")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    [InlineData("http://2130706433/")]
    [InlineData("https://user:secret@example.org/")]
    public void Everything_else_is_not(string text) => Assert.False(TextRules.IsWebAddress(text));

    [Theory]
    [InlineData("contact@example.org", true)]
    [InlineData("kontakt@bündnis.example.org", true)]
    [InlineData("no-mail", false)]
    [InlineData("a@b", false)]
    [InlineData("Name <a@example.org>", false)]
    [InlineData("a b@example.org", false)]
    [InlineData("a@.example.org", false)]
    public void A_mailbox_has_a_name_and_a_host(string text, bool holds) =>
        Assert.Equal(holds, TextRules.IsMailbox(text));
}
