namespace Schulterschluss.Application.Access;

/// <summary>Kinds of mail that people may switch off for themselves; what opens or guards an account always comes.</summary>
public static class MailKinds
{
    public static IReadOnlyList<string> Optional { get; } = [];
}
