using NetArchTest.Rules;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Functional.Architecture;

/// <summary>Which room may know which. Each rule stands beside a proof that it can fail.</summary>
public sealed class Layers
{
    private const string Product = "Schulterschluss";

    /// <summary>Each module may use the ones before it, never the other way round.</summary>
    private static readonly string[] InOrder =
    [
        "Networks",
        "Assessments",
        "Partnerships",
        "ActionOptions",
        "Services",
        "Grants",
        "Reporting",
    ];

    public static TheoryData<string, string> Forbidden()
    {
        var pairs = new TheoryData<string, string>();
        for (var earlier = 0; earlier < InOrder.Length; earlier++)
        {
            for (var later = earlier + 1; later < InOrder.Length; later++)
            {
                pairs.Add(InOrder[earlier], InOrder[later]);
            }
        }

        return pairs;
    }

    public static TheoryData<string, string> ServedByAccess() => new(InOrder.Select(module => (module, "Access")));

    [Fact]
    public void The_domain_knows_only_the_framework()
    {
        var foreign = typeof(AggregateRoot)
            .Assembly.GetReferencedAssemblies()
            .Select(a => a.Name!)
            .Where(name => !name.StartsWith("System", StringComparison.Ordinal));
        Assert.Empty(foreign);
    }

    [Fact]
    public void The_application_does_know_more_than_the_framework() =>
        Assert.Contains("Marten", typeof(ICommand).Assembly.GetReferencedAssemblies().Select(a => a.Name));

    [Theory]
    [MemberData(nameof(Forbidden))]
    public void No_module_knows_a_later_one(string earlier, string later)
    {
        foreach (var layer in new[] { "Domain", "Application" })
        {
            var result = Types
                .InAssembly(AssemblyOf(layer))
                .That()
                .ResideInNamespace($"{Product}.{layer}.{earlier}")
                .ShouldNot()
                .HaveDependencyOn($"{Product}.{layer}.{later}")
                .GetResult();
            Assert.True(result.IsSuccessful, string.Join(", ", result.FailingTypeNames ?? []));
        }
    }

    [Theory]
    [MemberData(nameof(Forbidden))]
    [MemberData(nameof(ServedByAccess))]
    public void A_module_uses_another_only_through_its_contracts(string earlier, string later)
    {
        var inner = Types
            .InAssembly(AssemblyOf("Application"))
            .That()
            .ResideInNamespace($"{Product}.Application.{earlier}")
            .And()
            .DoNotResideInNamespace($"{Product}.Application.{earlier}.Contracts")
            .GetTypes()
            .Select(t => t.FullName!)
            .ToArray();
        var result = Types
            .InAssembly(AssemblyOf("Application"))
            .That()
            .ResideInNamespace($"{Product}.Application.{later}")
            .ShouldNot()
            .HaveDependencyOnAny(inner)
            .GetResult();
        Assert.True(inner.Length == 0 || result.IsSuccessful, string.Join(", ", result.FailingTypeNames ?? []));
    }

    [Fact]
    public void The_search_for_dependencies_bites()
    {
        var result = Types
            .InAssembly(AssemblyOf("Application"))
            .That()
            .ResideInNamespace($"{Product}.Application.Networks")
            .ShouldNot()
            .HaveDependencyOn($"{Product}.Application.Reference")
            .GetResult();
        Assert.False(result.IsSuccessful);
    }

    [Fact]
    public void The_mediator_is_for_the_host_alone()
    {
        Assert.Empty(Users("MediatR.IMediator", "Application", "Infrastructure"));
        Assert.NotEmpty(Users("MediatR.IMediator", "WebApi"));
    }

    [Fact]
    public void The_host_opens_no_session_and_queries_write_nothing()
    {
        Assert.Empty(Users("Marten.IDocumentSession", "WebApi"));
        var readers = Messages.Handlers.Where(h => Messages.IsQuery(h.Message)).ToList();
        Assert.NotEmpty(readers);
        Assert.Empty(readers.Where(h => Takes(h.Handler, typeof(Marten.IDocumentSession))).Select(h => h.Handler.Name));
        Assert.Contains(Messages.Handlers, h => Takes(h.Handler, typeof(Marten.IDocumentSession)));
    }

    [Fact]
    public void Nobody_maps_objects_at_run_time()
    {
        Assert.Empty(Users("AutoMapper.IMapper", "Application", "Infrastructure", "WebApi"));
        Assert.NotEmpty(Users("AutoMapper.IConfigurationProvider", "Application"));
    }

    private static bool Takes(Type type, Type parameter) =>
        type.GetConstructors().SelectMany(c => c.GetParameters()).Any(p => p.ParameterType == parameter);

    private static IEnumerable<string> Users(string type, params IEnumerable<string> layers) =>
        layers
            .SelectMany(layer =>
                Types
                    .InAssembly(AssemblyOf(layer))
                    .That()
                    .HaveDependencyOn(type)
                    .And()
                    .DoNotResideInNamespace("Microsoft")
                    .GetTypes()
                    .Select(t => t.FullName!)
            )
            .Where(name => name != "Schulterschluss.Application.ApplicationServices");

    private static System.Reflection.Assembly AssemblyOf(string layer) =>
        System.Reflection.Assembly.Load($"{Product}.{layer}");
}
