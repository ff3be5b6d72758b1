using System.Buffers.Text;
using System.Security.Cryptography;
using Schulterschluss.Application.Access;
using Schulterschluss.Infrastructure.Database;
using Schulterschluss.Infrastructure.Security;

namespace Schulterschluss.Infrastructure.Demo;

/// <summary>
/// A key for each person of the demonstration, made once and kept in <c>.data/demo.env</c>, so that a shell can read them
/// and a restart keeps them.
/// </summary>
public sealed class DemoKeys
{
    private const string FileName = "demo.env";

    private DemoKeys(string file, IReadOnlyDictionary<Actor, string> keys) => (File, Keys) = (file, keys);

    /// <summary>Absolute path of the file for the shell.</summary>
    public string File { get; }

    public IReadOnlyDictionary<Actor, string> Keys { get; }

    public static DemoKeys LoadOrCreate()
    {
        var file = Path.Combine(ProductFolder.Above(AppContext.BaseDirectory), ".data", FileName);
        var known = System.IO.File.Exists(file) ? Read(file) : [];
        var keys = DemoPeople.All.ToDictionary(
            person => person,
            person => known.GetValueOrDefault(Variable(person)) ?? NewKey()
        );
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        System.IO.File.WriteAllLines(file, keys.Select(key => $"export {Variable(key.Key)}={key.Value}"));
        if (!OperatingSystem.IsWindows())
        {
            System.IO.File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        return new(file, keys);
    }

    public static string Variable(Actor person) => $"{person.Id.ToUpperInvariant()}_KEY";

    public IEnumerable<ApiKeyOptions> Configured =>
        Keys.Select(key => new ApiKeyOptions
        {
            Hash = ApiKeys.HashOf(key.Value),
            Id = key.Key.Id,
            Person = key.Key.Name,
            Role = key.Key.Role,
            Side = key.Key.Side,
            Network = key.Key.NetworkId,
        });

    private static string NewKey() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));

    private static Dictionary<string, string> Read(string file) =>
        System
            .IO.File.ReadAllLines(file)
            .Select(line => line.Replace("export ", "", StringComparison.Ordinal).Split('=', 2))
            .Where(pair => pair.Length == 2)
            .ToDictionary(pair => pair[0], pair => pair[1]);
}
