namespace Schulterschluss.Application.UnitTests.Support;

internal static class Repository
{
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "Schulterschluss.slnx"))
            ? folder
            : Above(
                Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))
                    ?? throw new DirectoryNotFoundException("Not inside the project.")
            );
}
