using Microsoft.AspNetCore.Identity;
using Schulterschluss.Application.Access;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Infrastructure.Accounts;

/// <summary>An account that is locked or past its last day signs in by no way at all.</summary>
internal sealed class OpenAccounts(TimeProvider clock) : IUserConfirmation<Account>
{
    public Task<bool> IsConfirmedAsync(UserManager<Account> manager, Account user) =>
        Task.FromResult(user.MayEnterOn(clock.Today()));
}
