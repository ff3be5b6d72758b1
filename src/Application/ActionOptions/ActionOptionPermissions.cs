namespace Schulterschluss.Application.ActionOptions;

public static class ActionOptionPermissions
{
    public const string Read = "action-options:read";

    /// <summary>Propose, change, agree, carry out; a network's people for their own.</summary>
    public const string Write = "action-options:write";
}
