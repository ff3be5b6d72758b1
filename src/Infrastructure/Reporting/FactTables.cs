using Schulterschluss.Application.Reporting.Facts;
using Schulterschluss.Domain.ActionOptions;
using Schulterschluss.Domain.Assessments;
using Schulterschluss.Domain.Grants;
using Schulterschluss.Domain.Networks;
using Schulterschluss.Domain.Partnerships;
using Schulterschluss.Domain.Services;

namespace Schulterschluss.Infrastructure.Reporting;

/// <summary>All kinds of facts, and what tells apart the things that they are about.</summary>
internal static class FactTables
{
    public static readonly IReadOnlyList<FactTable> All =
    [
        new FactTable<NetworkFact>("fact_network", nameof(NetworkFact.NetworkId)),
        new FactTable<PartnershipFact>("fact_partnership", nameof(PartnershipFact.PartnershipId)),
        new FactTable<MeasureFact>("fact_measure", nameof(MeasureFact.PartnershipId), nameof(MeasureFact.MeasureId)),
        new FactTable<SealFact>("fact_seal", nameof(SealFact.PartnershipId)),
        new FactTable<AssessmentFact>("fact_assessment", nameof(AssessmentFact.AssessmentId)),
        new FactTable<OptionFact>("fact_action_option", nameof(OptionFact.OptionId)),
        new FactTable<ServiceFact>("fact_service", nameof(ServiceFact.ServiceId)),
        new FactTable<GrantFact>("fact_grant", nameof(GrantFact.GrantId)),
        new FactTable<VoucherFact>("fact_voucher", nameof(VoucherFact.VoucherId)),
    ];

    /// <summary>The kind of fact that every thing has from its beginning; an assessment from its end.</summary>
    public static readonly IReadOnlyDictionary<Type, Type> Main = new Dictionary<Type, Type>
    {
        [typeof(Network)] = typeof(NetworkFact),
        [typeof(Partnership)] = typeof(PartnershipFact),
        [typeof(Assessment)] = typeof(AssessmentFact),
        [typeof(ActionOption)] = typeof(OptionFact),
        [typeof(Service)] = typeof(ServiceFact),
        [typeof(Grant)] = typeof(GrantFact),
        [typeof(Voucher)] = typeof(VoucherFact),
    };

    private static readonly Dictionary<Type, FactTable> ByFact = All.ToDictionary(table => table.Fact);

    public static FactTable<T> Of<T>()
        where T : class, IFact => (FactTable<T>)ByFact[typeof(T)];

    public static FactTable Of(Type fact) => ByFact[fact];
}
