using Microsoft.AspNetCore.Identity;
using Schulterschluss.Application.Access;

namespace Schulterschluss.Infrastructure.Accounts;

/// <summary>A locked account signs in by no way at all.</summary>
internal sealed class OpenAccounts : IUserConfirmation<Account>
{
    public Task<bool> IsConfirmedAsync(UserManager<Account> manager, Account user) =>
        Task.FromResult(user.DisabledAt is null);
}
