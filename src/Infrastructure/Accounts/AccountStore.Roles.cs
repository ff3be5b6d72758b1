using Marten;
using Schulterschluss.Application.Access;
using Schulterschluss.Domain.Access;

namespace Schulterschluss.Infrastructure.Accounts;

/// <summary>A person has exactly one role, and the product knows what roles there are: nobody stores others.</summary>
internal sealed partial class AccountStore
{
    public Task AddToRoleAsync(Account user, string roleName, CancellationToken cancellationToken) =>
        Done(() => user.Role = Enum.Parse<Role>(roleName, ignoreCase: true));

    public Task RemoveFromRoleAsync(Account user, string roleName, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Nobody is without a role: give another.");

    public Task<IList<string>> GetRolesAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult<IList<string>>([user.Role.ToString()]);

    public Task<bool> IsInRoleAsync(Account user, string roleName, CancellationToken cancellationToken) =>
        Task.FromResult(string.Equals(user.Role.ToString(), roleName, StringComparison.OrdinalIgnoreCase));

    public async Task<IList<Account>> GetUsersInRoleAsync(string roleName, CancellationToken cancellationToken)
    {
        var role = Enum.Parse<Role>(roleName, ignoreCase: true);
        return [.. await session.Query<Account>().Where(a => a.Role == role).ToListAsync(cancellationToken)];
    }
}
