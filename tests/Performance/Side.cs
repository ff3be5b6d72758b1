using Schulterschluss.Performance.Load;

namespace Schulterschluss.Performance;

/// <summary>One of the two that are compared: where its networks are, and the key that it wants.</summary>
/// <param name="Networks">Path of the collection.</param>
internal sealed record Side(string Name, ChildHost Host, string Networks, string? Key)
{
    public byte[] Get(string suffix) => RawRequest.Get(Host.Address, Networks + suffix, Key);

    public byte[] Create(string body, int number) =>
        RawRequest.Post(Host.Address, Networks, Key, body, $"bench-{number}");
}
