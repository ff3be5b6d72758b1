namespace Schulterschluss.Functional.Support;

/// <summary>Small, valid input; everything in it is invented.</summary>
internal static class Samples
{
    public static Dictionary<string, object?> Network(string name = "Invented network", string district = "11000") =>
        new()
        {
            ["name"] = name,
            ["legalForm"] = "RegisteredAssociation",
            ["foundedYear"] = 2014,
            ["districts"] = new[] { district },
            ["seat"] = "Berlin",
            ["fieldsOfAction"] = new[] { "vocational-training" },
            ["targetGroups"] = new[] { "companies" },
            ["partners"] = new[]
            {
                new { name = "Invented chamber", type = "Chamber" },
                new { name = "Invented agency", type = "EmploymentAgency" },
                new { name = "Invented school", type = "Education" },
            },
            ["website"] = "https://network.example.org",
            ["publicContact"] = "contact@network.example.org",
        };
}
