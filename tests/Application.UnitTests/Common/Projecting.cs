using AutoMapper;
using Microsoft.Extensions.Logging.Abstractions;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.UnitTests.Common;

public sealed class Projecting
{
    [Fact]
    public void Every_map_fills_every_member_of_its_row()
    {
        var maps = new MapperConfiguration(c => c.AddMaps(typeof(ICommand).Assembly), NullLoggerFactory.Instance);
        maps.AssertConfigurationIsValid();
        Assert.NotEmpty(((AutoMapper.Internal.IGlobalConfiguration)maps).GetAllTypeMaps());
    }
}
