namespace Schulterschluss.WebApi.Common.OpenApi;

/// <summary>What a parameter means, by its name; a name means the same on every route.</summary>
internal static class Parameters
{
    public static readonly IReadOnlyDictionary<string, string> Meanings = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["id"] = "The id of the thing itself, as its creation answered.",
        ["land"] = "A Land, by key (11) or name (Berlin); several, repeated or with commas, are alternatives.",
        ["district"] = "A district, by AGS (11000) or name; several are alternatives.",
        ["on"] = "The day on which the districts were in force; today where it is missing.",
        ["q"] = "Words to search for; small typing errors are forgiven.",
        ["field"] = "A field of action, by code or label; several are alternatives.",
        ["targetGroup"] = "A target group, by code or label; several are alternatives.",
        ["branch"] = "A sector, by code or label; several are alternatives.",
        ["seal"] = "true: only networks that may use the seal today; false: only the others.",
        ["stale"] =
            "true: only entries that nobody has confirmed for a year; false: only the others. For the office only.",
        ["openPartnership"] =
            "true: only networks with an open partnership; false: only the others. For the office only.",
        ["state"] = "State in the register; other states than Listed are seen by the programme office only.",
        ["sort"] = "Order of the list; where it is missing, best match first, or by name.",
        ["limit"] = "The most entries of one page.",
        ["cursor"] = "nextCursor of the page before.",
        ["facets"] =
            "Whether to count the entries by Land, field, target group, sector and seal; by stale and openPartnership where the office asks for states.",
        ["asOf"] = "The state known then: a day (its end in Europe/Berlin) or an instant with its offset.",
        ["dryRun"] = "true: says what would happen and changes nothing.",
        ["publish"] = "true: lists the imported networks at once; false: leaves them as drafts.",
        ["fileName"] = "Name of the file, without folders; kept with it.",
        ["title"] = "What the document is, in one line.",
        ["format"] = "csv or xlsx; of the register also geojson.",
        ["network"] = "Id of a network.",
        ["partnership"] = "Id of a partnership.",
        ["consultant"] = "Id of the person who delivers the service.",
        ["status"] = "Only those in this state.",
        ["from"] = "First day of the period asked for.",
        ["to"] = "Last day of the period asked for; of differences the version to compare with.",
        ["version"] =
            "Version of the catalogue; or number of the declaration's text (1, from 2 on its amendments), or draft. Where it is missing, the text in force, else the draft.",
        ["language"] = "de or en, for the words around the text; the language of the request where it is missing.",
        ["side"] = "Network or Office.",
        ["criterion"] = "Code of a criterion of the catalogue.",
        ["finding"] = "Id of a finding of this assessment.",
        ["caseHandler"] = "Id of the person in charge at the programme office.",
        ["mine"] = "true: only those the caller is in charge of.",
        ["overdue"] = "true: only those with a measure or a report overdue; false: only the others.",
        ["measureId"] = "Id of a measure of the declaration.",
        ["period"] = "Number of the reporting period, as the partnership lists it.",
        ["valid"] = "true: only seals that may be used today; false: only the others.",
        ["recipient"] = "Exactly this address, in whatever case.",
        ["actor"] = "Id of the person or key that acted.",
        ["kind"] = "Kind of thing, for instance Partnership; of a mail what it is about, for instance invitation.",
        ["event"] = "Stable name of what happened, for instance network_listed.",
        ["thing"] = "Id of the thing that it happened to.",
        ["grant"] = "Id of a grant.",
        ["line"] = "Number of a line of the grant's plan, for instance 0835.",
        ["direction"] = "In or Out.",
        ["text"] = "What payee, reason or receipt contain.",
        ["day"] = "What came later is left out; today where it is missing.",
        ["drawdownId"] = "Id of a drawdown of the grant.",
        ["importId"] = "Id of an import, as its report says.",
        ["other"] = "Number of the version to compare with.",
        ["number"] = "Number of the seal, as printed on it; of a report the version.",
        ["code"] = "Of a part of a figure, for instance K7.network.",
        ["group"] = "One of the figure's groups: a type of service, a side, a line of the plan.",
        ["counted"] = "true: only records that count; false: only those left out.",
        ["type"] = "Only reports of this type.",
        ["name"] = "Of a file of the version, as its manifest has it.",
    };
}
