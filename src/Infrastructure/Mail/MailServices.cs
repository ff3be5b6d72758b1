using Marten;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Schulterschluss.Application.Integration;

namespace Schulterschluss.Infrastructure.Mail;

internal static class MailServices
{
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddOptions<MailOptions>()
            .Bind(configuration.GetSection(MailOptions.Section))
            .Validate(mail => mail.HasSender(), "Mail:From must be the address that mails come from.")
            .Validate(mail => mail.MaxAttempts > 0, "Mail:MaxAttempts must be positive.")
            .ValidateOnStart();
        services
            .AddOptions<OutboxSettings>()
            .Bind(configuration.GetSection(OutboxSettings.Section))
            .Validate(outbox => outbox.KeepTextDays >= 0, "Outbox:KeepTextDays must not be negative.")
            .ValidateOnStart();
        services.AddSingleton<OutboxBell>();
        services.AddSingleton<IDocumentSessionListener, OutboxCommitListener>();
        services.AddSingleton<MailComposer>();
        services.AddSingleton<SmtpTransport>();
        services.AddSingleton<FileTransport>();
        services.AddSingleton<IMailTransport>(provider =>
            string.IsNullOrWhiteSpace(provider.GetRequiredService<IOptions<MailOptions>>().Value.Host)
                ? provider.GetRequiredService<FileTransport>()
                : provider.GetRequiredService<SmtpTransport>()
        );
        services.AddHostedService<MailRelay>();
        return services;
    }
}
