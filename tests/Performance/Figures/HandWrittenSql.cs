namespace Schulterschluss.Performance.Figures;

/// <summary>
/// The same figures as somebody would write them in SQL who needs nothing but the value: no list behind it, no Länder, no
/// groups. <c>$1</c> to <c>$3</c> are the first and the last day, and the instant of the freeze.
/// </summary>
internal static class HandWrittenSql
{
    private const string Networks =
        "select distinct on (network_id) * from fact_network where recorded_at <= $3 and day <= $2 order by network_id, day desc, sequence desc";
    private const string NetworksBefore =
        "select distinct on (network_id) * from fact_network where recorded_at <= $3 and day <= $1 - 1 order by network_id, day desc, sequence desc";
    private const string Partnerships =
        "select distinct on (partnership_id) * from fact_partnership where recorded_at <= $3 and day <= $2 order by partnership_id, day desc, sequence desc";
    private const string Measures =
        "select distinct on (partnership_id, measure_id) * from fact_measure where recorded_at <= $3 and day <= $2 order by partnership_id, measure_id, day desc, sequence desc";
    private const string Seals =
        "select distinct on (partnership_id) * from fact_seal where recorded_at <= $3 and day <= $2 order by partnership_id, day desc, sequence desc";
    private const string Options =
        "select distinct on (option_id) * from fact_action_option where recorded_at <= $3 and day <= $2 order by option_id, day desc, sequence desc";
    private const string Services = """
        select distinct on (service_id) * from fact_service where recorded_at <= $3 and service_id in
          (select service_id from fact_service where recorded_at <= $3 and (delivered_to between $1 and $2 or agreed_to between $1 and $2))
          order by service_id, sequence desc
        """;
    private const string Vouchers =
        "select distinct on (voucher_id) * from fact_voucher where recorded_at <= $3 and day <= $2 order by voucher_id, sequence desc";
    private const string Listed = "status = 'Listed' and confirmed_on + interval '18 months' >= $2";
    private const string Active = "status in ('Active', 'InRenewal') and not (status = 'Active' and term_end < $2)";

    public static readonly IReadOnlyDictionary<string, string> Figures = new Dictionary<string, string>
    {
        ["K1"] = $"select count(*)::numeric from ({Networks}) n where {Listed}",
        ["K1.change"] =
            $"select (select count(*) from ({Networks}) n where {Listed})::numeric - (select count(*) from ({NetworksBefore}) n where status = 'Listed' and confirmed_on + interval '18 months' >= $1 - 1)",
        ["K2"] =
            $"select avg(case when confirmed_on + interval '12 months' >= $2 then 1.0 else 0 end) from ({Networks}) n where {Listed}",
        ["K4"] = $"select count(*)::numeric from ({Partnerships}) p where {Active}",
        ["K4.new"] = $"select count(*)::numeric from ({Partnerships}) p where active_since between $1 and $2",
        ["K7.network"] =
            $"select sum(case status when 'Fulfilled' then 1 when 'PartlyFulfilled' then 0.5 else 0 end) / nullif(count(*), 0) from ({Measures}) m where obligor = 'Network' and due_end <= $2 and status <> 'Dropped'",
        ["K7.office"] =
            $"select sum(case status when 'Fulfilled' then 1 when 'PartlyFulfilled' then 0.5 else 0 end) / nullif(count(*), 0) from ({Measures}) m where obligor = 'Office' and due_end <= $2 and status <> 'Dropped'",
        ["K9"] =
            $"select avg(case when status = 'Completed' then 1.0 else 0 end) from ({Options}) o where selected_on is not null and due_end <= $2",
        ["K10"] =
            $"select avg(least(1.5, greatest(0, (actual - baseline) / (target - baseline)))) from ({Options}) o where status = 'Completed' and completed_on between $1 and $2",
        ["K11"] = """
            select avg(last - first) from (select network_id, (array_agg(overall order by day, assessment_id))[1] as first,
              (array_agg(overall order by day desc, assessment_id desc))[1] as last, count(*) as n
              from fact_assessment where recorded_at <= $3 and day <= $2 group by network_id) a where n > 1
            """,
        ["K12.delivered"] = $"select count(*)::numeric from ({Services}) s where delivered_to between $1 and $2",
        ["K12.hours"] = $"select coalesce(sum(hours), 0) from ({Services}) s where delivered_to between $1 and $2",
        ["K12.participants"] =
            $"select coalesce(sum(p), 0)::numeric from ({Services}) s, unnest(participants) p where delivered_to between $1 and $2",
        ["K12.rate"] =
            $"select avg(case when status in ('Delivered', 'Evaluated') and delivered_to <= agreed_to and delivered_from >= agreed_from then 1.0 else 0 end) from ({Services}) s where is_agreed and agreed_to between $1 and $2",
        ["K13"] =
            $"select sum(ratings[1])::numeric / nullif(sum(answers[1]), 0) from ({Services}) s where status = 'Evaluated' and delivered_to between $1 and $2 and answers[1] >= 3",
        ["K14"] =
            $"select count(*)::numeric from ({Seals}) s where status in ('Awarded', 'Renewed') and last_day >= $2 and awarded_on <= $2",
        ["K19.actual"] = $"""
            with g as (select * from fact_grant where recorded_at <= $3 and period_from <= $2 and period_to >= $1),
              v as ({Vouchers})
            select (select coalesce(sum(amount), 0) from v where status = 'Booked' and direction = 'Out' and grant_id in (select grant_id from g))
              + (select coalesce(sum(cost), 0) from (select distinct on (service_id) * from fact_service where recorded_at <= $3
                   and delivered_to between (select min(period_from) from g) and $2 order by service_id, sequence desc) s
                 where cost > 0 and not exists (select 1 from v where v.service_id = s.service_id and v.status = 'Booked'))
            """,
        ["K20.service"] = $"""
            select sum(coalesce(paid, cost)) / count(*) from ({Services}) s left join
              (select service_id, sum(amount) as paid from ({Vouchers}) v where status = 'Booked' and direction = 'Out' and service_id is not null and grant_id in (select grant_id from fact_grant where period_from <= $2 and period_to >= $1) group by service_id) p using (service_id)
              where delivered_to between $1 and $2
            """,
    };
}
