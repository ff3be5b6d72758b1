using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Accounts;

/// <summary>The product for tests that sign in more often than one address may, and read what is mailed.</summary>
public sealed partial class AccountHost(TestCluster cluster) : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    internal ProductHost Product { get; } = new(cluster) { Settings = { ["SignIn:AttemptsPerMinute"] = "10000" } };

    public ValueTask InitializeAsync() => Product.InitializeAsync();

    public ValueTask DisposeAsync() => Product.DisposeAsync();

    /// <summary>The latest mail to somebody that is about this; waits for it.</summary>
    internal async Task<MimeMessage> MailAsync(string recipient, string subject)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Api.Stop);
        limit.CancelAfter(Patience);
        while (true)
        {
            if (await FindAsync(recipient, subject) is { } mail)
            {
                return mail;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), limit.Token);
        }
    }

    /// <summary>Path and query of the link in it.</summary>
    internal async Task<string> LinkAsync(string recipient, string subject)
    {
        var link = new Uri(Link().Match((await MailAsync(recipient, subject)).TextBody!).Value);
        Assert.Equal(Product.Address.Authority, link.Authority);
        return link.PathAndQuery;
    }

    internal void ForgetMails()
    {
        foreach (var file in Files())
        {
            File.Delete(file);
        }
    }

    private async Task<MimeMessage?> FindAsync(string recipient, string subject)
    {
        foreach (var file in Files().OrderDescending(StringComparer.Ordinal))
        {
            var mail = await MimeMessage.LoadAsync(file, Api.Stop);
            if (mail.To.Mailboxes.Single().Address == recipient && mail.Subject == subject)
            {
                return mail;
            }
        }

        return null;
    }

    private string[] Files() => Directory.Exists(Product.Mails) ? Directory.GetFiles(Product.Mails, "*.eml") : [];

    [GeneratedRegex(@"http\S+", RegexOptions.None, 1000)]
    private static partial Regex Link();
}
