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
        Partnerships = [.. data.Partnerships.GroupBy(fact => fact.PartnershipId).Select(InOrder)];
        Seals = [.. data.Seals.GroupBy(fact => fact.PartnershipId).Select(InOrder)];
        Options = [.. data.Options.GroupBy(fact => fact.OptionId).Select(InOrder)];
        Assessments = [.. Corrected(data.Assessments).GroupBy(fact => HeirOf(fact.NetworkId)).Select(InOrder)];
    }

    /// <summary>The changes of each partnership in the order of their days; never empty. As of seals and options.</summary>
    public IReadOnlyList<IReadOnlyList<PartnershipFact>> Partnerships { get; }
    public IReadOnlyList<IReadOnlyList<SealFact>> Seals { get; }
    public IReadOnlyList<IReadOnlyList<OptionFact>> Options { get; }

    /// <summary>The finalised assessments of each network in the order of their days, each in its last correction.</summary>
    public IReadOnlyList<IReadOnlyList<AssessmentFact>> Assessments { get; }

    /// <summary>The entry that goes on where one was merged into another; what was recorded of either is of this one.</summary>
    public Guid HeirOf(Guid network)
    {
        while (_networks.TryGetValue(network, out var fact) && fact.MergedInto is { } heir)
        {
            network = heir;
        }

        return network;
    }

    public string NameOf(Guid network) =>
        _networks.TryGetValue(HeirOf(network), out var fact) ? fact.Name : network.ToString();

    public IReadOnlyList<string> LaenderOf(Guid network)
    {
        if (!_laender.TryGetValue(network, out var laender))
        {
            _laender[network] = laender = _networks.TryGetValue(HeirOf(network), out var fact) ? fact.Laender() : [];
        }

        return laender;
    }

    public IReadOnlyList<string> LaenderOf(IReadOnlyList<Guid> networks) =>
        networks is [var only]
            ? LaenderOf(only)
            : [.. networks.SelectMany(LaenderOf).Distinct().Order(StringComparer.Ordinal)];

    private static List<T> InOrder<T>(IEnumerable<T> facts)
        where T : IFact => [.. facts.OrderBy(fact => fact.Day).ThenBy(fact => fact.Sequence)];

    /// <summary>A correction stands in the place of what it corrects, and on its day: it says what was found out then.</summary>
    private static IEnumerable<AssessmentFact> Corrected(IReadOnlyList<AssessmentFact> assessments)
    {
        var known = assessments.ToDictionary(assessment => assessment.AssessmentId);
        return assessments
            .GroupBy(assessment => OriginOf(assessment, known))
            .Select(same =>
                same.MaxBy(assessment => (assessment.Day, assessment.Sequence))! with
                {
                    Day = same.Key.Day,
                }
            );
    }

    private static AssessmentFact OriginOf(AssessmentFact assessment, Dictionary<Guid, AssessmentFact> known)
    {
        while (assessment.Replaces is { } earlier && known.TryGetValue(earlier, out var corrected))
        {
            assessment = corrected;
        }

        return assessment;
    }
}
