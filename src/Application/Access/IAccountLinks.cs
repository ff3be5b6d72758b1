namespace Schulterschluss.Application.Access;

/// <summary>What a link that was sent to a person opens.</summary>
public enum AccountLink
{
    /// <summary>Choose a name and a password, once; a later invitation takes its place.</summary>
    Invitation,

    /// <summary>Choose another password, once.</summary>
    PasswordReset,
}

/// <summary>Links that prove whoever follows them to read a person's mail. Nothing of them is stored.</summary>
public interface IAccountLinks
{
    Uri To(AccountLink link, Account account);

    bool Opens(AccountLink link, Account account, string? token);
}
