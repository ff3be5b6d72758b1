using System.Globalization;

namespace Schulterschluss.Performance.Figures;

/// <summary>
/// Years of a programme, as its ledger would hold them: made by the database itself, the same on every run. Ten years are
/// 5,000 networks, 1,000 partnerships, 40,000 measures, 100,000 services and 200,000 vouchers.
/// </summary>
internal static class GeneratedHistory
{
    private const int FullYears = 10;
    private const int GrantDays = 1218;
    public static readonly DateOnly LastDay = new(2026, 9, 30);

    public static DateOnly FirstDay(int years) => LastDay.AddDays(1).AddYears(-years);

    public static string Sql(int years)
    {
        int Of(int full) => full * years / FullYears;
        var first = FirstDay(years).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var days = LastDay.DayNumber - FirstDay(years).DayNumber;
        return $$"""
            set search_path to schulterschluss;
            truncate fact_network, fact_partnership, fact_measure, fact_seal, fact_assessment, fact_action_option,
              fact_service, fact_grant, fact_voucher;
            -- A number from 0 to below n that looks like chance, and is the same on every run.
            create or replace function pg_temp.dice(seed bigint, salt int, n int) returns int language sql immutable as
              $f$ select (abs(hashint8(seed * 1000003 + salt)::bigint) % n)::int $f$;
            create or replace function pg_temp.uid(kind int, i bigint) returns uuid language sql immutable as
              $f$ select (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid $f$;
            create temporary table district as select ags, row_number() over (order by ags) - 1 as i from
              unnest(array['01001','02000','03101','04011','05111','06412','07111','08111','09162','10041','11000','12051','13003','14511','15001','16051']) ags;

            insert into fact_network (sequence, recorded_at, day, network_id, name, status, confirmed_on, districts)
            select 1000000 + i * 20 + r, d + interval '12 hours', d, pg_temp.uid(1, i), 'Netzwerk ' || i,
              case when r = 0 then 'Draft' else 'Listed' end, case when r = 0 then null else d end,
              array[(select ags from district where district.i = pg_temp.dice(i, 2, 16))]
            from generate_series(1, 5000) i, generate_series(0, {{years}}) r,
              lateral (select date '{{first}}' + least({{days}}, pg_temp.dice(i, 1, 360) + r * 360) as d) x;

            insert into fact_partnership (sequence, recorded_at, day, partnership_id, network_id, status, active_since, term_end, termination_on)
            select 2000000 + i * 10 + r, d + interval '12 hours', d, pg_temp.uid(2, i), pg_temp.uid(1, i),
              (array['Initiated', 'InAssessment', 'InNegotiation', 'Active'])[r + 1],
              case when r = 3 then d end, case when r = 3 then d + 1095 end, null
            from generate_series(1, {{Of(1000)}}) i, generate_series(0, 3) r,
              lateral (select date '{{first}}' + pg_temp.dice(i, 3, {{Math.Max(1, days - 200)}}) + r * 40 as d) x;

            insert into fact_measure (sequence, recorded_at, day, partnership_id, measure_id, network_id, obligor, due_end, status)
            select 3000000 + i * 100 + m * 2 + r, d + interval '12 hours', d, pg_temp.uid(2, i), 'm' || m, pg_temp.uid(1, i),
              case when m % 2 = 0 then 'Network' else 'Office' end, p.active_since + 60 + m * 25,
              case when r = 0 then 'Open' else (array['Fulfilled', 'Fulfilled', 'PartlyFulfilled', 'NotFulfilled', 'Dropped'])[1 + pg_temp.dice(i * 41 + m, 4, 5)] end
            from generate_series(1, {{Of(
                1000
            )}}) i join fact_partnership p on p.partnership_id = pg_temp.uid(2, i) and p.status = 'Active',
              generate_series(1, 40) m, generate_series(0, 1) r,
              lateral (select p.active_since + r * (50 + m * 25) as d) x;

            insert into fact_seal (sequence, recorded_at, day, partnership_id, network_id, number, status, awarded_on, renewed_on, valid_until, last_day)
            select 4000000 + i * 10 + r, d + interval '12 hours', d, p.partnership_id, p.network_id, 'EP-' || i,
              case when r = 0 then 'Awarded' else 'Renewed' end, p.active_since + 90, case when r = 1 then d end,
              p.active_since + 90 + 730 + r * 1095, p.active_since + 90 + 730 + r * 1095
            from generate_series(1, {{Of(
                700
            )}}) i join fact_partnership p on p.partnership_id = pg_temp.uid(2, i) and p.status = 'Active',
              generate_series(0, 1) r, lateral (select p.active_since + 90 + r * 700 as d) x where r = 0 or i % 2 = 0;

            insert into fact_assessment (sequence, recorded_at, day, assessment_id, network_id, catalogue_version, replaces, overall, dimensions, scores)
            select 5000000 + i * 10 + r, d + interval '12 hours', d, pg_temp.uid(5, i * 2 + r), p.network_id, '1.0', null,
              40 + pg_temp.dice(i, 6, 30) + r * pg_temp.dice(i, 7, 20), array['a', 'b', 'c', 'd'],
              array[40, 40 + r * pg_temp.dice(i, 8, 25), 50 + r * pg_temp.dice(i, 9, 25), 45 + r * pg_temp.dice(i, 10, 25)]::numeric[]
            from generate_series(1, {{Of(
                1000
            )}}) i join fact_partnership p on p.partnership_id = pg_temp.uid(2, i) and p.status = 'Active',
              generate_series(0, 1) r, lateral (select p.active_since - 20 + r * 700 as d) x;

            insert into fact_action_option (sequence, recorded_at, day, option_id, network_id, title, status, selected_on, due_end, completed_on, baseline, target, actual)
            select 6000000 + (i * 4 + o) * 5 + r, d + interval '12 hours', d, pg_temp.uid(6, i * 4 + o), p.network_id, 'Option ' || o,
              (array['Proposed', 'Selected', 'InProgress', 'Completed'])[r + 1], case when r > 0 then p.active_since + 10 end,
              p.active_since + 200 + o * 100, case when r = 3 then d end, 10, 20, case when r = 3 then 8 + pg_temp.dice(i * 7 + o, 11, 20) end
            from generate_series(1, {{Of(
                1000
            )}}) i join fact_partnership p on p.partnership_id = pg_temp.uid(2, i) and p.status = 'Active',
              generate_series(1, 3) o, generate_series(0, 3) r,
              lateral (select p.active_since + r * (20 + o * 40) as d) x where r < 3 or (i + o) % 3 > 0;

            insert into fact_service (sequence, recorded_at, day, service_id, title, type, status, network_ids, agreed_from, agreed_to, is_agreed,
              delivered_from, delivered_to, hours, cost, budget_line, participants, answers, ratings, cancelled_by)
            select 10000000 + i * 5 + r, d + interval '12 hours', d, pg_temp.uid(7, i), 'Dienstleistung ' || i,
              (array['DevelopmentWorkshop', 'ExchangeCircle', 'Coaching', 'Moderation', 'Course'])[1 + pg_temp.dice(i, 12, 5)],
              case when r = 4 and i % 10 = 0 then 'Cancelled' else (array['Requested', 'Confirmed', 'Scheduled', 'Delivered', 'Evaluated'])[r + 1] end,
              array[pg_temp.uid(1, 1 + pg_temp.dice(i, 13, {{Of(1000)}}))], start + 30, start + 60, r > 0,
              case when r >= 3 and i % 10 > 0 then start + 45 end, case when r >= 3 and i % 10 > 0 then start + 45 end,
              case when r >= 3 and i % 10 > 0 then 8 end, case when r >= 3 and i % 10 > 0 then 500 + pg_temp.dice(i, 14, 1000) end,
              case when r >= 3 and i % 10 > 0 then '0835 Vergabe' end,
              case when r >= 3 and i % 10 > 0 then array[5 + pg_temp.dice(i, 15, 20)] else '{}' end,
              case when r = 4 and i % 10 > 0 then array[4] when r = 3 and i % 10 > 0 then array[0] else '{}' end,
              case when r = 4 and i % 10 > 0 then array[12 + pg_temp.dice(i, 16, 8)] when r = 3 and i % 10 > 0 then array[0] else '{}' end,
              case when r = 4 and i % 10 = 0 then case when i % 20 = 0 then 'Network' else 'Office' end end
            from generate_series(1, {{Of(100_000)}}) i, generate_series(0, 4) r,
              lateral (select date '{{first}}' + pg_temp.dice(i, 17, {{Math.Max(1, days - 61)}}) as start) s,
              lateral (select start + (array[0, 10, 20, 45, 55])[r + 1] as d) x where not (i % 10 = 0 and r = 3);

            -- Notices of award follow each other: three in ten years.
            insert into fact_grant (sequence, recorded_at, day, grant_id, notice_number, title, period_from, period_to, amount, lines, titles, kinds, planned)
            select 20000000 + g, date '{{first}}' + interval '12 hours', date '{{first}}', pg_temp.uid(8, g), 'Zuw-' || g, 'Programmbüro',
              date '{{first}}' + g * {{GrantDays}}, date '{{first}}' + (g + 1) * {{GrantDays}} - 1, 400000000,
              array['0812', '0817', '0822', '0831', '0834', '0835', '0843', '0846', '0850'],
              array['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'], array_fill('Expenditure'::text, array[9]),
              array_fill(40000000::numeric, array[9])
            from generate_series(0, {{days}} / {{GrantDays}}) g;

            insert into fact_voucher (sequence, recorded_at, day, voucher_id, grant_id, status, payee, reason, amount, line, direction, document_ref, service_id)
            select 21000000 + i, d + interval '12 hours', d, pg_temp.uid(9, i), pg_temp.uid(8, (d - date '{{first}}') / {{GrantDays}}),
              case when i % 50 = 0 then 'Cancelled' else 'Booked' end, 'Firma ' || pg_temp.dice(i, 18, 900), 'Leistung', 10 + pg_temp.dice(i, 19, 300000) / 100.0,
              (array['0812', '0817', '0822', '0831', '0834', '0835', '0843', '0846', '0850'])[1 + pg_temp.dice(i, 20, 9)], 'Out', 'B-' || i,
              case when i % 2 = 1 and (i + 1) / 2 <= {{Of(100_000)}} then pg_temp.uid(7, (i + 1) / 2) end
            from generate_series(1, {{Of(
                200_000
            )}}) i, lateral (select date '{{first}}' + pg_temp.dice(i, 21, {{days}}) as d) x;
            analyze;
            """;
    }
}
