using System.Globalization;
using System.Resources;
using Microsoft.Extensions.Options;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Common.Rdf;
using Schulterschluss.Application.Networks.OpenData;
using Schulterschluss.Application.Reference;
using Schulterschluss.WebApi.Common;
using Schulterschluss.WebApi.Components.Pages.OpenData;
using static Schulterschluss.WebApi.Api.OpenData.Vocabulary;

namespace Schulterschluss.WebApi.Api.OpenData;

/// <summary>The public register in the words of DCAT-AP.de 3.0 (ADR 0021): a catalogue with one set of data in two forms.</summary>
internal sealed class RegisterCatalogue(
    ISiteAddress site,
    IOptions<OperatorOptions> @operator,
    IOptions<OpenDataOptions> options
)
{
    private static readonly ResourceManager Texts = new(typeof(OpenDataTexts));
    private static readonly CultureInfo[] Languages =
    [
        CultureInfo.GetCultureInfo("de"),
        CultureInfo.GetCultureInfo("en"),
    ];

    /// <summary>In what the register is written; its codes have German labels.</summary>
    private static readonly RdfIri German = Eu("language", "DEU");

    private RdfIri Page => Address(OpenDataFile.Root);
    private RdfIri Publisher => Address("/imprint#publisher");
    private RdfIri DataSet => Address($"{OpenDataFile.Root}#networks");

    /// <summary>Who publishes; where nobody has said so, at least where.</summary>
    public string PublisherName => @operator.Value.Name ?? site.Of("/").Host;

    /// <summary>What is to be named by whoever uses the data.</summary>
    public string Attribution => options.Value.Attribution ?? PublisherName;

    public RdfGraph Of(OpenRegister register) =>
        new([
            new(
                Address($"{OpenDataFile.Root}#catalogue"),
                Dcat["Catalog"],
                [
                    .. InBothLanguages(Dct["title"], "CatalogueTitle"),
                    .. InBothLanguages(Dct["description"], "CatalogueDescription"),
                    new(Dct["publisher"], Publisher),
                    new(Foaf["homepage"], Page),
                    new(Dct["language"], German),
                    new(Dct["language"], Eu("language", "ENG")),
                    new(Dct["license"], new RdfIri(License)),
                    new(
                        Dcat["themeTaxonomy"],
                        new RdfIri("http://publications.europa.eu/resource/authority/data-theme")
                    ),
                    new(Dct["spatial"], Eu("country", "DEU")),
                    .. Dates(register),
                    new(Dcat["dataset"], DataSet),
                ]
            ),
            new(Publisher, Foaf["Agent"], [new(Foaf["name"], new RdfLiteral(PublisherName))]),
            new(
                DataSet,
                Dcat["Dataset"],
                [
                    new(Dct["identifier"], new RdfLiteral(DataSet.Value)),
                    .. InBothLanguages(Dct["title"], "Title"),
                    .. InBothLanguages(Dct["description"], "Description"),
                    new(Dct["publisher"], Publisher),
                    new(Dcat["contactPoint"], Contact()),
                    .. Contributor(),
                    .. Keywords(),
                    .. new[] { "ECON", "EDUC", "REGI" }.Select(theme => new RdfStatement(
                        Dcat["theme"],
                        Eu("data-theme", theme)
                    )),
                    new(DcatDe["politicalGeocodingLevelURI"], new RdfIri(Federal)),
                    new(DcatDe["politicalGeocodingURI"], new RdfIri(Federal)),
                    new(Dct["spatial"], Eu("country", "DEU")),
                    new(Dct["language"], German),
                    new(Dct["accessRights"], Eu("access-right", "PUBLIC")),
                    new(Dct["accrualPeriodicity"], Eu("frequency", "UPDATE_CONT")),
                    new(DcatAp["availability"], Eu("planned-availability", "AVAILABLE")),
                    new(Dcat["landingPage"], Page),
                    .. Dates(register),
                    .. OpenDataFile.All.Select(file => new RdfStatement(Dcat["distribution"], Distribution(file))),
                ]
            ),
            .. OpenDataFile.All.Select(file => Describe(file, register)),
        ]);

    private RdfResource Describe(OpenDataFile file, OpenRegister register) =>
        new(
            Distribution(file),
            Dcat["Distribution"],
            [
                .. InBothLanguages(Dct["title"], $"File.{file.Ending}"),
                .. InBothLanguages(Dct["description"], $"FileHint.{file.Ending}"),
                new(Dcat["accessURL"], Address(file.Path)),
                new(Dcat["downloadURL"], Address(file.Path)),
                new(Dct["format"], Eu("file-type", file.FileType)),
                new(Dcat["mediaType"], new RdfIri(MediaTypes + file.MediaType)),
                new(Dct["license"], new RdfIri(License)),
                new(DcatDe["licenseAttributionByText"], new RdfLiteral(Attribution)),
                new(Adms["status"], Eu("distribution-status", "COMPLETED")),
                new(DcatAp["availability"], Eu("planned-availability", "AVAILABLE")),
                new(Dct["language"], German),
                .. Dates(register),
            ]
        );

    /// <summary>Never a person: the operator's mailbox, and the page that says how to reach them.</summary>
    private RdfNode Contact() =>
        new(
            Vcard["Kind"],
            [
                new(Vcard["fn"], new RdfLiteral(PublisherName)),
                new(Vcard["hasURL"], Address("/imprint")),
                .. @operator.Value.Email is { } mail
                    ? [new RdfStatement(Vcard["hasEmail"], new RdfIri($"mailto:{mail}"))]
                    : Array.Empty<RdfStatement>(),
            ]
        );

    private IEnumerable<RdfStatement> Contributor() =>
        options.Value.ContributorId is { Length: > 0 } id ? [new(DcatDe["contributorID"], new RdfIri(id))] : [];

    private static IEnumerable<RdfStatement> Dates(OpenRegister register)
    {
        if (register.IssuedOn is { } issued)
        {
            yield return new(
                Dct["issued"],
                new RdfLiteral(issued.ToString("O", CultureInfo.InvariantCulture), Type: Xsd["date"])
            );
        }

        if (register.ModifiedAt is { } modified)
        {
            yield return new(
                Dct["modified"],
                new RdfLiteral(
                    modified.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                    Type: Xsd["dateTime"]
                )
            );
        }
    }

    private static IEnumerable<RdfStatement> Keywords() =>
        ReferenceData
            .FieldsOfAction.Entries.SelectMany(field => new[] { new RdfLiteral(field.De, "de"), new(field.En, "en") })
            .Concat(Languages.Select(language => Text("Keyword", language)))
            .Select(keyword => new RdfStatement(Dcat["keyword"], keyword));

    private static IEnumerable<RdfStatement> InBothLanguages(RdfName property, string text) =>
        Languages.Select(language => new RdfStatement(property, Text(text, language)));

    private static RdfLiteral Text(string name, CultureInfo language) =>
        new(Texts.GetString(name, language)!, language.TwoLetterISOLanguageName);

    private RdfIri Distribution(OpenDataFile file) => Address($"{OpenDataFile.Root}#networks-{file.Ending}");

    private RdfIri Address(string path) => new(site.Of(path).AbsoluteUri);
}
