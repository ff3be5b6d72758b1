namespace Schulterschluss.Application.Services;

public static class ServicePermissions
{
    public const string Read = "services:read";

    /// <summary>Request and cancel; a network's people for their own partnership.</summary>
    public const string Request = "services:request";

    /// <summary>Everything that the office does with a request: confirm, decline, schedule, deliver, evaluate.</summary>
    public const string Provide = "services:provide";
}
