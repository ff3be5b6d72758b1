using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Schulterschluss.Application.Access;
using Schulterschluss.Application.Common;
using Schulterschluss.Infrastructure.Database;

namespace Schulterschluss.Infrastructure.Accounts;

/// <summary>Who signs in, and what is kept about it.</summary>
internal static class AccountServices
{
    public static IServiceCollection AddAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddIdentityCore<Account>(options =>
            {
                options.User.RequireUniqueEmail = true;
                // Identity would take umlauts for forbidden; the address is judged by the validator.
                options.User.AllowedUserNameCharacters = "";
                options.Lockout.MaxFailedAccessAttempts = SignInRules.MaxFailures;
                options.Lockout.DefaultLockoutTimeSpan = SignInRules.Lockout;
                options.Password = new PasswordOptions
                {
                    RequiredLength = SignInRules.PasswordMinLength,
                    RequiredUniqueChars = SignInRules.PasswordMinDifferentCharacters,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireNonAlphanumeric = false,
                    RequireUppercase = false,
                };
                options.SignIn.RequireConfirmedAccount = true;
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            })
            .AddUserStore<AccountStore>()
            .AddSignInManager<AccountSignIn>()
            .AddTokenProvider<AuthenticatorTokenProvider<Account>>(TokenOptions.DefaultAuthenticatorProvider);
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            // A passkey stands for both factors: the device asks for a finger, a face or a number, and finds the account itself.
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
        });

        // Cookies and links outlive a restart of the host.
        services
            .AddDataProtection()
            .SetApplicationName("Schulterschluss")
            .PersistKeysToFileSystem(
                new(
                    configuration["DataProtection:Folder"]
                        ?? Path.Combine(ProductFolder.Above(AppContext.BaseDirectory), ".data", "keys")
                )
            );
        services.AddScoped<IUserConfirmation<Account>, OpenAccounts>();
        services.AddSingleton<AccountSecrets>();
        services.AddSingleton<IAccountLinks, AccountLinks>();
        services.AddSingleton<AccountNames>();
        services.AddSingleton<IActorDirectory>(provider => provider.GetRequiredService<AccountNames>());
        services.AddHostedService(provider => provider.GetRequiredService<AccountNames>());
        services.AddSingleton<ITicketStore, SessionTickets>();
        return services;
    }
}
