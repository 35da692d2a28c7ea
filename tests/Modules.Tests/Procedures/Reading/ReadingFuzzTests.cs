using System.Text;
using System.Text.Json;
using CsCheck;
using ThongSuot.Procedures.Reading;
using ThongSuot.Support;

namespace ThongSuot.Modules.Tests.Procedures.Reading;

/// <summary>Records and files broken in any way: read or refused, nothing lost, no exception.</summary>
public sealed class ReadingFuzzTests
{
    private const string Telling = "\0\n\t 0123456789.,;:()/-#\"'\\<>&đĐêTN\u0301\u0323\u00A0\u200B\u202E\uFEFF\uD800\uDC00\uFFFE";

    private static readonly string[] Fragments =
    [
        "Trực tuyến", "Trực tiếp", "Dịch vụ bưu chính", "Ngày làm việc", "Miễn phí", "Không có thông tin", "Tên giấy tờMẫu đơn, tờ khaiSố lượng", "1 bản chính", "0 bản chính,1 bản sao", "Mã: ", "Từ khóa", "Mô tả",
        "Chọn cơ quan thực hiện", "12/2025/NĐ-CP", "60/2014/QH13", ".docx", "100,000 VNĐ", "(((", ")))", "#Tên thủ tục1", "#1Tên thủ tục", "Phí : ", "Bản chính: 1", "Hình thức nộpThời gianPhí, lệ phíMô tả",
    ];

    private static readonly List<Dictionary<string, string>> Seeds =
    [
        Records.Good(),
        .. ThirdParty.Files("procedures", ".jsonl").SelectMany(f => System.IO.File.ReadLines(f).Where((_, i) => i % 60 == 7)).Select(l => JsonSerializer.Deserialize<Dictionary<string, string>>(l)!),
    ];

    private sealed record Harm(int Seed, int Field, int Kind, int At, int Length, string Text, int Fragment);

    private static readonly Gen<Harm> Harms = Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 30], Gen.Int[0, 4], Gen.Int[0, 60_000], Gen.Int[0, 400], Gen.String[Gen.Int[0, Telling.Length - 1].Select(i => Telling[i]), 0, 30], Gen.Int[0, 100])
        .Select((seed, field, kind, at, length, text, fragment) => new Harm(seed, field, kind, at, length, text, fragment));

    [Fact]
    public void A_record_broken_anywhere_is_read_and_nothing_is_lost() => Gen.Select(Harms.Array[1, 6], Gen.Int[0, 1000]).Sample((harms, seed) =>
    {
        var record = Records.Of(harms.Aggregate(new Dictionary<string, string>(Seeds[seed % Seeds.Count], StringComparer.Ordinal), Broken));
        var reading = RecordReader.ReadWhole(record);
        var count = Reconciling.Count(record, reading);
        Assert.Equal((0L, count.Source), (count.Lost, count.Structured + count.Headings + count.Furniture + count.Kept));
        Assert.All(record.Fields, f => Assert.Equal(f.Text, reading.Procedure.Source[f.Key]));
        Assert.All(reading.Procedure.Doubts, d => Assert.NotNull(ThongSuot.Procedures.DoubtReasons.Find(d.Reason)));
    }, iter: 1500);

    [Fact]
    public void A_file_of_any_bytes_is_read_or_refused() => Gen.Select(Gen.Byte.Array[0, 400], Gen.Int[0, 3]).Sample((bytes, kind) =>
        Assert.Equal(0, RecordImport.Read(Named(kind), new MemoryStream(bytes)).Account.Lost), iter: 3000);

    [Theory]
    [InlineData("x.jsonl")]
    [InlineData("x.csv")]
    [InlineData("x.xlsx")]
    public async Task A_good_file_broken_anywhere_is_read_or_refused(string name)
    {
        var good = await File(name);
        Gen.Select(Gen.Select(Gen.Int[0, 100_000], Gen.Byte).Array[0, 8], Gen.Int[0, 100_000], Gen.Int[0, 3]).Sample((changes, cut, whole) =>
        {
            var bytes = whole == 0 ? good[..(cut % good.Length)] : [.. good];
            foreach (var (at, value) in changes)
            {
                if (bytes.Length > 0)
                {
                    bytes[at % bytes.Length] = value;
                }
            }

            Assert.Equal(0, RecordImport.Read(name, new MemoryStream(bytes)).Account.Lost);
        }, iter: 600);
    }

    private static async Task<byte[]> File(string name)
    {
        var read = Records.Import(Records.Line(Records.Good()) + "\n" + Records.Line(Records.Good())).Procedures;
        using var stream = new MemoryStream();
        await (name switch
        {
            "x.csv" => RecordWriter.WriteCsv(stream, read),
            "x.xlsx" => RecordWriter.WriteXlsx(stream, read),
            _ => RecordWriter.WriteJsonLines(stream, read),
        });
        return stream.ToArray();
    }

    private static string Named(int kind) => kind switch { 0 => "x.jsonl", 1 => "x.csv", 2 => "x.xlsx", _ => "x" };

    private static Dictionary<string, string> Broken(Dictionary<string, string> fields, Harm harm)
    {
        var key = fields.Keys.ElementAt(harm.Field % fields.Count);
        var text = fields[key];
        var at = harm.At % (text.Length + 1);
        var length = Math.Min(harm.Length, text.Length - at);
        fields[key] = harm.Kind switch
        {
            0 => text[..at],
            1 => text.Insert(at, text.Substring(at, length)),
            2 => text.Insert(at, harm.Text),
            3 => text.Insert(at, Fragments[harm.Fragment % Fragments.Length]),
            _ => new StringBuilder(text).Remove(at, length).Append(text, at, length).ToString(),
        };
        return fields;
    }
}
