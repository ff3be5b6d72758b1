namespace Schulterschluss.Performance.Pages;

/// <summary>
/// Many partnerships out of the demonstration's first: its documents under other ids, each with an imported network of its
/// own. Pages read documents, so copies weigh as much as what people would have made; histories, which read events, are
/// not measured.
/// </summary>
internal static class Copies
{
    public static string OfAPartnership(int count) =>
        $$"""
            set search_path to schulterschluss;
            create temporary table source as
              select id, data ->> 'networkId' as network, data ->> 'assessmentId' as assessment
              from mt_doc_partnership where data ->> 'status' = 'Active' order by id limit 1;
            create temporary table copies as
              select n.id as network, gen_random_uuid() as partnership, gen_random_uuid() as assessment, row_number() over (order by n.id) as number
              from mt_doc_network n where n.data ->> 'status' = 'Listed' and n.data ->> 'openPartnershipId' is null limit {{count}};
            insert into mt_doc_partnership (id, data, mt_last_modified, mt_version, mt_dotnet_type)
              select c.partnership,
                jsonb_set(
                  replace(replace(replace(p.data::text, s.id::text, c.partnership::text), s.network, c.network::text), s.assessment, c.assessment::text)::jsonb,
                  '{seal}', case when p.data -> 'seal' is null or p.data ->> 'seal' is null then 'null'::jsonb
                    else jsonb_set(p.data -> 'seal', '{number}', to_jsonb('EP-2020-' || lpad(c.number::text, 3, '0'))) end)
                  || case when c.number > 40 then '{"caseHandler":"somebody-else"}'::jsonb else '{"caseHandler":"adviser"}'::jsonb end,
                now(), gen_random_uuid(), p.mt_dotnet_type
              from copies c, source s join mt_doc_partnership p on p.id = s.id;
            insert into mt_doc_assessment (id, data, mt_last_modified, mt_version, mt_dotnet_type)
              select c.assessment, replace(replace(a.data::text, s.network, c.network::text), s.assessment, c.assessment::text)::jsonb,
                now(), gen_random_uuid(), a.mt_dotnet_type
              from copies c, source s join mt_doc_assessment a on a.id::text = s.assessment;
            insert into mt_doc_actionoption (id, data, mt_last_modified, mt_version, mt_dotnet_type)
              select o.id, replace(replace(replace(o.text, o.old::text, o.id::text), s.network, o.network::text), s.assessment, o.assessment::text)::jsonb,
                now(), gen_random_uuid(), o.mt_dotnet_type
              from source s, lateral (
                select gen_random_uuid() as id, a.id as old, a.data::text as text, a.mt_dotnet_type, c.network, c.assessment
                from mt_doc_actionoption a, copies c where a.data ->> 'networkId' = s.network) o;
            insert into mt_doc_service (id, data, mt_last_modified, mt_version, mt_dotnet_type)
              select o.id, replace(replace(replace(o.text, o.old::text, o.id::text), s.network, o.network::text), s.id::text, o.partnership::text)::jsonb,
                now(), gen_random_uuid(), o.mt_dotnet_type
              from source s, lateral (
                select gen_random_uuid() as id, v.id as old, v.data::text as text, v.mt_dotnet_type, c.network, c.partnership
                from mt_doc_service v, copies c where v.data -> 'networkIds' ? s.network) o;
            update mt_doc_network n set data = n.data || jsonb_build_object('openPartnershipId', c.partnership)
              from copies c where c.network = n.id;
            update mt_doc_assessment set network_id = (data ->> 'networkId')::uuid, status = data ->> 'status',
              catalogue_version = data ->> 'catalogueVersion', finalised_on = (data ->> 'finalisedOn')::date,
              replaces = (data ->> 'replaces')::uuid;
            analyze;
            """;
}
