using Schulterschluss.Application.Reporting.Facts;

namespace Schulterschluss.Application.Reporting.Data;

/// <summary>What several figures look for in a data set, found once.</summary>
internal sealed class DataIndex
{
    private readonly Dictionary<Guid, NetworkFact> _networks;
    private readonly Dictionary<Guid, IReadOnlyList<string>> _laender = [];

    public DataIndex(DataSet data)
    {
        _networks = data.Networks.ToDictionary(network => network.NetworkId);
        Partnerships = [.. data.Partnerships.GroupBy(fact => fact.PartnershipId).Select(facts => facts.ToList())];
        Seals = [.. data.Seals.GroupBy(fact => fact.PartnershipId).Select(facts => facts.ToList())];
        Options = [.. data.Options.GroupBy(fact => fact.OptionId).Select(facts => facts.ToList())];
        var replaced = data.Assessments.Select(a => a.Replaces).OfType<Guid>().ToHashSet();
        Assessments =
        [
            .. data
                .Assessments.Where(assessment => !replaced.Contains(assessment.AssessmentId))
                .OrderBy(assessment => assessment.Day)
                .ThenBy(assessment => assessment.AssessmentId)
                .GroupBy(assessment => assessment.NetworkId)
                .Select(assessments => assessments.ToList()),
        ];
    }

    /// <summary>The changes of each partnership in the order of their days; never empty. As of seals and options.</summary>
    public IReadOnlyList<IReadOnlyList<PartnershipFact>> Partnerships { get; }
    public IReadOnlyList<IReadOnlyList<SealFact>> Seals { get; }
    public IReadOnlyList<IReadOnlyList<OptionFact>> Options { get; }

    /// <summary>The finalised assessments of each network in the order of their days, without those that were corrected by another.</summary>
    public IReadOnlyList<IReadOnlyList<AssessmentFact>> Assessments { get; }

    public string NameOf(Guid network) => _networks.TryGetValue(network, out var fact) ? fact.Name : network.ToString();

    public IReadOnlyList<string> LaenderOf(Guid network)
    {
        if (!_laender.TryGetValue(network, out var laender))
        {
            _laender[network] = laender = _networks.TryGetValue(network, out var fact) ? fact.Laender() : [];
        }

        return laender;
    }

    public IReadOnlyList<string> LaenderOf(IEnumerable<Guid> networks) =>
        [.. networks.SelectMany(LaenderOf).Distinct().Order(StringComparer.Ordinal)];
}
