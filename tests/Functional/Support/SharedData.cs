namespace Schulterschluss.Functional.Support;

/// <summary>The programme's own lists, which stand beside the project and are not part of it.</summary>
internal static class SharedData
{
    /// <summary>The bytes of a file; the test is left out, and says so, where the folder is not there.</summary>
    public static async Task<byte[]> ReadAsync(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "data", name);
            if (File.Exists(path))
            {
                return await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
            }
        }

        Assert.Skip($"Left out: there is no shared/data/{name} in any folder above the tests.");
        return [];
    }
}
