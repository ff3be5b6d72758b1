using Schulterschluss.Browser.Support;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace Schulterschluss.Browser.Support;

/// <summary>The one test that takes minutes begins first: else it runs alone at the end, on one core of several.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public IReadOnlyCollection<T> OrderTestCollections<T>(IReadOnlyCollection<T> testCollections)
        where T : ITestCollection =>
        [
            .. testCollections.OrderBy(collection =>
                collection.TestCollectionDisplayName.Contains(nameof(Story), StringComparison.Ordinal) ? 0 : 1
            ),
        ];
}
