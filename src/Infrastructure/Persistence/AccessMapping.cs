using Marten;
using Marten.Schema;
using Schulterschluss.Application.Access;
using Schulterschluss.Application.Access.Audit;
using Schulterschluss.Application.Access.Keys;
using Schulterschluss.Domain.Access;
using Schulterschluss.Infrastructure.Audit;

namespace Schulterschluss.Infrastructure.Persistence;

internal sealed class AccessMapping : IModuleMapping
{
    public const string AddressIndex = "ux_account_email";

    public void Configure(StoreOptions options)
    {
        options
            .Schema.For<Account>()
            .UseOptimisticConcurrency(true)
            .Metadata(m => m.Version.MapTo(account => account.Version))
            .UniqueIndex(UniqueIndexType.Computed, AddressIndex, a => a.NormalizedEmail)
            .UniqueIndex(UniqueIndexType.Computed, "ux_account_actor", a => a.ActorId)
            .GinIndexJsonData();
        options.Schema.For<SignInSession>().Index(s => s.AccountId).Index(s => s.Handle);
        options.Schema.For<PasswordResetRequest>();
        options.Aggregate<ApiKey>();
        options.Schema.For<ApiKeySecrets>();
        options.Schema.For<ApiKeyUse>();
        AuditIndexes.AddTo(options);

        options.Events.MapEventType<AccountInvited>("account_invited");
        options.Events.MapEventType<AccountRoleChanged>("account_role_changed");
        options.Events.MapEventType<AccountAccessLimited>("account_access_limited");
        options.Events.MapEventType<AccountDisabled>("account_disabled");
        options.Events.MapEventType<AccountEnabled>("account_enabled");
        options.Events.MapEventType<AccountPasswordSet>("account_password_set");
        options.Events.MapEventType<AccountSecondFactorChanged>("account_second_factor_changed");
        options.Events.MapEventType<AccountPasskeyAdded>("account_passkey_added");
        options.Events.MapEventType<AccountPasskeyRemoved>("account_passkey_removed");
        options.Events.MapEventType<AccountSessionsEnded>("account_sessions_ended");
        options.Events.MapEventType<AccountIdentityLinked>("account_identity_linked");

        options.Events.MapEventType<ApiKeyCreated>("api_key_created");
        options.Events.MapEventType<ApiKeyRotated>("api_key_rotated");
        options.Events.MapEventType<ApiKeyRevoked>("api_key_revoked");
        options.Events.MapEventType<AccessRead>("access_read");
    }
}
