using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Languages;
using ThongSuot.Web;

namespace ThongSuot.Procedures;

/// <summary>The register's description for catalogues of open data: DCAT-AP 3.0 in JSON-LD.</summary>
internal sealed class CatalogText(AppDb db, Catalog catalog)
{
    private const string Theme = "http://publications.europa.eu/resource/authority/data-theme/GOVE";

    /// <summary>The text, with whole addresses.</summary>
    public async Task<string> Of(Func<string, string> whole, DateOnly day, CancellationToken cancel)
    {
        var province = await db.Setting(Shell.ProvinceSetting, cancel) ?? "";
        var agent = new JsonObject { ["@type"] = "foaf:Agent", ["foaf:name"] = province };
        return new JsonObject
        {
            ["@context"] = new JsonObject
            {
                ["dcat"] = "http://www.w3.org/ns/dcat#", ["dct"] = "http://purl.org/dc/terms/", ["foaf"] = "http://xmlns.com/foaf/0.1/", ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
            },
            ["@id"] = whole(CitizenUrls.Catalog), ["@type"] = "dcat:Catalog", ["dct:title"] = Said("Dữ liệu mở về thủ tục hành chính"), ["dct:description"] = Said("Thủ tục hành chính đang áp dụng tại tỉnh."),
            ["dct:publisher"] = agent,
            ["dcat:dataset"] = new JsonObject
            {
                ["@id"] = whole(CitizenUrls.List), ["@type"] = "dcat:Dataset", ["dct:title"] = Said("Thủ tục hành chính"), ["dct:description"] = Said("Thủ tục hành chính đang áp dụng tại tỉnh."),
                ["dct:publisher"] = agent.DeepClone(), ["dct:language"] = Resource("http://publications.europa.eu/resource/authority/language/VIE"), ["dcat:theme"] = Resource(Theme), ["dcat:landingPage"] = Resource(whole(CitizenUrls.List)),
                ["dct:modified"] = new JsonObject { ["@type"] = "xsd:date", ["@value"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) },
                ["dcat:distribution"] = new JsonArray(Distribution(whole(CitizenUrls.Csv), "text/csv"), Distribution(whole(CitizenUrls.Json), "application/json")),
            },
        }.ToJsonString(ProcedureJson.Options);
    }

    private static JsonObject Distribution(string address, string type) => new()
    {
        ["@id"] = address, ["@type"] = "dcat:Distribution", ["dcat:accessURL"] = Resource(address), ["dcat:downloadURL"] = Resource(address), ["dcat:mediaType"] = Resource($"https://www.iana.org/assignments/media-types/{type}"),
    };

    private static JsonObject Resource(string address) => new() { ["@id"] = address };

    private JsonArray Said(string vi) => [new JsonObject { ["@language"] = "vi", ["@value"] = vi }, new JsonObject { ["@language"] = "en", ["@value"] = catalog.English(vi) ?? vi }];
}
