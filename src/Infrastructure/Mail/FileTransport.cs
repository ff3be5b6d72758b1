using System.Globalization;
using Microsoft.Extensions.Options;
using MimeKit;
using Schulterschluss.Infrastructure.Database;

namespace Schulterschluss.Infrastructure.Mail;

/// <summary>Without a server every mail becomes a file that mail programs open. A repeat replaces it.</summary>
internal sealed class FileTransport(IOptions<MailOptions> options) : IMailTransport
{
    private readonly string _folder =
        options.Value.Folder ?? Path.Combine(ProductFolder.Above(AppContext.BaseDirectory), ".data", "mail");

    public async Task SendAsync(MimeMessage message, CancellationToken ct)
    {
        Directory.CreateDirectory(_folder);
        var target = Path.Combine(_folder, NameOf(message));
        var draft = target + ".part";
        await using (var file = File.Create(draft))
        {
            await message.WriteToAsync(file, ct);
        }

        File.Move(draft, target, overwrite: true);
    }

    public Task HangUpAsync(CancellationToken ct) => Task.CompletedTask;

    /// <summary>Sorts by time.</summary>
    private static string NameOf(MimeMessage message) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{message.Date.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}-{message.MessageId!.Split('@')[0]}.eml"
        );
}
