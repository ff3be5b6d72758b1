using System.Globalization;
using Schulterschluss.Application.Services;
using Schulterschluss.Domain.Services;

namespace Schulterschluss.Application.UnitTests.Services;

public sealed class NamingServiceTypes
{
    [Fact]
    public void Every_type_has_labels_of_its_own()
    {
        var entries = ServiceTypeLabels.Table.Entries;
        Assert.Equal(Enum.GetValues<ServiceType>().Order(), entries.Select(e => e.Code).Order());
        Assert.Equal(entries.Count, entries.Select(e => e.De).Distinct().Count());
        Assert.DoesNotContain(entries, e => e.De.Length == 0 || e.En.Length == 0);
    }

    [Theory]
    [InlineData("de-DE", "Lehrgang")]
    [InlineData("en", "Course")]
    [InlineData("fr", "Course")]
    public void Its_label_is_in_the_language_of_the_request(string culture, string label)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = new CultureInfo(culture);
        try
        {
            Assert.Equal(label, ServiceType.Course.Label());
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
