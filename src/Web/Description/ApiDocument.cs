using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using ThongSuot.Languages;

namespace ThongSuot.Web;

/// <summary>Writes the description of the API: OpenAPI 3.1, in the reader's language.</summary>
internal sealed class ApiDocument(ApiActions actions, ApiExamples examples, IOptions<JsonOptions> json, Texts t)
{
    public static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), WriteIndented = true };

    public JsonObject Of(string server)
    {
        var operations = new ApiOperations(new ApiSchemas(json.Value.SerializerOptions), examples, t);
        var paths = new JsonObject(actions.All.GroupBy(a => a.Path).Select(g => KeyValuePair.Create(g.Key, (JsonNode?)new JsonObject(g.Select(a => KeyValuePair.Create(a.Method.ToLowerInvariant(), (JsonNode?)operations.Of(a)))))));
        return new JsonObject
        {
            ["openapi"] = "3.1.1",
            ["info"] = new JsonObject
            {
                ["title"] = t["Giao diện lập trình của ThôngSuốt"], ["version"] = typeof(ApiDocument).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0],
                ["description"] = t["Phần mềm làm cùng việc, theo cùng quy tắc và quyền như người dùng trên trang. Ngày giờ theo UTC; chữ gửi theo tên ô của trang tương ứng."],
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = server }),
            ["tags"] = new JsonArray([.. actions.All.Select(a => a.Part).Distinct().Select(p => (JsonNode)new JsonObject { ["name"] = p })]),
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = operations.Schemas,
                ["responses"] = new JsonObject { ["Problem"] = Problem() },
                ["headers"] = new JsonObject
                {
                    ["ETag"] = new JsonObject { ["description"] = t["Nhãn của bản vừa đọc; lần thay đổi sau gửi lại trong If-Match."], ["schema"] = new JsonObject { ["type"] = "string" } },
                },
                ["parameters"] = new JsonObject
                {
                    ["IdempotencyKey"] = Header("Idempotency-Key", t["UUID do phần mềm chọn. Gửi lại cùng khoá thì không làm hai lần, và nhận lại câu trả lời lần đầu."], required: false, "0199d6a2-7d1c-7c3e-9f0a-5b7f3c1e2d44", format: "uuid"),
                    ["IfMatch"] = Header("If-Match", t["ETag của bản đã đọc: thiếu thì 428, bản đã khác thì 412."], required: true, "\"4f0c9a7be21d33a05c8e1f42\""),
                    ["Page"] = new JsonObject { ["name"] = "page", ["in"] = "query", ["description"] = t["Trang thứ mấy, từ 1."], ["schema"] = new JsonObject { ["type"] = "integer", ["minimum"] = 1 } },
                },
                ["securitySchemes"] = new JsonObject
                {
                    [ApiOperations.Security] = new JsonObject
                    {
                        ["type"] = "oauth2", ["description"] = t["Quản trị cấp mã và khoá ở trang Tài khoản kết nối; được làm gì do phân quyền quyết định."],
                        ["flows"] = new JsonObject { ["clientCredentials"] = new JsonObject { ["tokenUrl"] = $"{server}/connect/token", ["scopes"] = new JsonObject() } },
                    },
                },
            },
        };
    }

    private static JsonObject Header(string name, string text, bool required, string example, string? format = null)
    {
        var schema = new JsonObject { ["type"] = "string" };
        if (format is not null)
        {
            schema["format"] = format;
        }

        return new JsonObject { ["name"] = name, ["in"] = "header", ["required"] = required, ["description"] = text, ["schema"] = schema, ["example"] = example };
    }

    private JsonObject Problem() => new()
    {
        ["description"] = t["Bị từ chối: số của quy tắc và một câu cho biết phải làm gì (RFC 9457)."],
        ["content"] = new JsonObject
        {
            ["application/problem+json"] = new JsonObject
            {
                ["schema"] = new JsonObject
                {
                    ["type"] = "object", ["required"] = new JsonArray("status"),
                    ["properties"] = new JsonObject
                    {
                        ["type"] = new JsonObject { ["type"] = "string" },
                        ["title"] = new JsonObject { ["type"] = "string", ["description"] = t["Số của quy tắc, ví dụ TS-002."] },
                        ["status"] = new JsonObject { ["type"] = "integer" },
                        ["detail"] = new JsonObject { ["type"] = "string" },
                        ["reference"] = new JsonObject { ["type"] = "string", ["description"] = t["Số để tìm trong nhật ký khi nhờ hỗ trợ."] },
                        ["errors"] = new JsonObject { ["type"] = "object", ["description"] = t["Sai ở đâu, theo tên đã gửi."], ["additionalProperties"] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } } },
                    },
                },
            },
        },
    };
}
