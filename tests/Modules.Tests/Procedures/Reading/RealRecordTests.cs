using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ThongSuot.Procedures;
using ThongSuot.Procedures.Reading;
using ThongSuot.Support;

namespace ThongSuot.Modules.Tests.Procedures.Reading;

/// <summary>The records of three agencies as published, where they lie beside the repository.</summary>
public sealed class RealRecordTests
{
    private static readonly IReadOnlyList<string> Files = ThirdParty.Files("procedures", ".jsonl");

    private static readonly Lazy<(IReadOnlyList<Dictionary<string, string>> Raw, ImportReading Read, TimeSpan Took)> All = new(Load);

    private static (IReadOnlyList<Dictionary<string, string>> Raw, ImportReading Read, TimeSpan Took) Load()
    {
        var lines = Files.SelectMany(f => File.ReadLines(f)).ToList();
        var watch = Stopwatch.StartNew();
        var read = RecordImport.Read("all.jsonl", new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
        var took = watch.Elapsed;
        return ([.. lines.Select(l => JsonSerializer.Deserialize<Dictionary<string, string>>(l)!.ToDictionary(f => f.Key, f => f.Value.Normalize(NormalizationForm.FormC)))], read, took);
    }

    [Fact]
    public void Every_record_is_read_and_nothing_is_lost()
    {
        Assert.SkipWhen(Files.Count == 0, ThirdParty.Missing);
        var (raw, read, took) = All.Value;
        foreach (var doubt in read.Account.Doubts)
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"{doubt.Reason,-32}{doubt.Records,6} records{doubt.Cases.Count,6} doubts{(doubt.Holds ? "  held back" : "")}");
        }

        TestContext.Current.TestOutputHelper?.WriteLine(RecordWriter.Json(new { read.Account.Records, read.Account.Ready, read.Account.Quarantined, read.Account.Characters, read.Account.Structured }));
        Assert.Equal((1057, 1057, 0, 0L), (raw.Count, read.Account.Records, read.Faults.Count, read.Account.Lost));
        Assert.Equal(raw.Sum(r => r.Values.Sum(v => (long)v.Length)), read.Account.Characters.Source);
        var characters = read.Account.Characters;
        Assert.Equal(characters.Source, characters.Structured + characters.Headings + characters.Furniture + characters.Kept);
        Assert.True(characters.Kept < characters.Source / 500, $"{characters.Kept} of {characters.Source} characters are only kept as text.");
        Assert.True(took < TimeSpan.FromSeconds(20), $"Reading took {took}.");
    }

    [Fact]
    public void Counts_agree_with_plain_counting_in_the_texts()
    {
        Assert.SkipWhen(Files.Count == 0, ThirdParty.Missing);
        var (raw, read, _) = All.Value;
        var counted = read.Account.Structured;
        var contents = read.Procedures.Select(p => p.Content).ToList();
        Assert.Equal(Sum("cach_thuc_thuc_hien", @"(?:Trực tuyến|Dịch vụ bưu chính|Trực tiếp)(?=\d|Không có thông tin)"), counted["channels"]);
        Assert.Equal(Sum("cach_thuc_thuc_hien", @"(?:Trực tuyến|Dịch vụ bưu chính|Trực tiếp)\d+(?:\.\d)? Ngày làm việc"), Terms(TermUnit.WorkingDays));
        Assert.Equal(Sum("cach_thuc_thuc_hien", @"(?:Trực tuyến|Dịch vụ bưu chính|Trực tiếp)\d+ Ngày(?! làm việc)"), Terms(TermUnit.Days));
        Assert.Equal(Sum("cach_thuc_thuc_hien", @"(?:Trực tuyến|Dịch vụ bưu chính|Trực tiếp)\d+ Giờ"), Terms(TermUnit.Hours));
        Assert.Equal(Sum("cach_thuc_thuc_hien", @"(?:Trực tuyến|Dịch vụ bưu chính|Trực tiếp)\d+ Tháng"), Terms(TermUnit.Months));
        Assert.Equal(Sum("cach_thuc_thuc_hien", @"(?:Trực tuyến|Dịch vụ bưu chính|Trực tiếp)Không có thông tin"), counted["channels_without_term"]);
        Assert.Equal(Sum("cach_thuc_thuc_hien", @"(?:Trực tuyến|Dịch vụ bưu chính|Trực tiếp)\d[\d,.]*(?:Miễn phí|Không có| ?VNĐ| Việt Nam| USD)"), counted["terms_without_unit"]);
        Assert.Equal(Sum("thanh_phan_ho_so", "Tên giấy tờMẫu đơn, tờ khaiSố lượng"), counted["paper_groups"]);
        Assert.Equal(Sum("ket_qua_xu_ly", "Mã: "), counted["results"]);
        Assert.Equal(raw.Sum(r => r["cap_thuc_hien"].Split(',').Length), counted["levels"]);
        Assert.All(read.Procedures, p => Assert.NotEmpty(p.Content.Channels));
        Assert.All(contents.SelectMany(c => c.Channels).Where(c => c.Remark is not null), c => Assert.DoesNotContain("Hình thức nộp", c.Remark, StringComparison.Ordinal));

        int Sum(string key, string pattern) => raw.Sum(r => Regex.Count(r[key], pattern));

        int Terms(TermUnit unit) => contents.SelectMany(c => c.Channels).Count(c => c.Term?.Unit == unit);
    }

    [Fact]
    public void Doubts_agree_with_plain_counting_in_the_texts()
    {
        Assert.SkipWhen(Files.Count == 0, ThirdParty.Missing);
        var (raw, read, _) = All.Value;
        Assert.Equal(184, Doubted("not-nfc"));
        Assert.Equal(raw.Count(r => r["ten_thu_tuc"].TrimEnd().EndsWith('.')), Doubted("name-ends-in-dots"));
        Assert.Equal(raw.Count(r => Regex.IsMatch(r["ten_thu_tuc"], @"\(cấp (?:xã|tỉnh|trung ương)\)|\d\.\d{6}")), Doubted("code-or-level-in-name"));
        Assert.Equal(0, Doubted("code-malformed") + Doubted("code-doubled") + Doubted("name-shared") + Doubted("level-unknown") + Doubted("subject-unknown") + Doubted("field-unknown") + Doubted("html-in-text"));
        Assert.Equal(raw.Count(r => Regex.IsMatch(r["cach_thuc_thuc_hien"], @"(?:Trực tuyến|Dịch vụ bưu chính|Trực tiếp)\d[\d,.]*(?:Miễn phí|Không có| ?VNĐ| Việt Nam| USD)")), Doubted("time-without-unit"));
        Assert.Equal(raw.Count(r => Regex.IsMatch(r["cach_thuc_thuc_hien"], "(?:Trực tuyến|Dịch vụ bưu chính|Trực tiếp)Không có thông tin")), Doubted("time-missing"));

        int Doubted(string reason) => read.Procedures.Count(p => p.Doubts.Any(d => d.Reason == reason));
    }

    [Fact]
    public void The_export_reads_back_equal()
    {
        Assert.SkipWhen(Files.Count == 0, ThirdParty.Missing);
        var read = All.Value.Read;
        var back = Records.Import(string.Join('\n', read.Procedures.Select(RecordWriter.Line)));
        Assert.Equal(0, back.Account.Lost);
        Assert.Equal(read.Procedures.Count, back.Procedures.Count);
        Assert.All(read.Procedures.Zip(back.Procedures), p => Assert.Equal(RecordWriter.Json(p.First), RecordWriter.Json(p.Second)));
    }

    [Theory]
    [InlineData("x.csv")]
    [InlineData("x.xlsx")]
    public async Task Tables_read_back_equal(string name)
    {
        Assert.SkipWhen(Files.Count == 0, ThirdParty.Missing);
        var read = All.Value.Read.Procedures;
        using var stream = new MemoryStream();
        await (name == "x.csv" ? RecordWriter.WriteCsv(stream, read) : RecordWriter.WriteXlsx(stream, read, TestContext.Current.CancellationToken));
        stream.Position = 0;
        var back = RecordImport.Read(name, stream).Procedures;
        Assert.Equal(read.Count, back.Count);
        Assert.All(read.Zip(back), p => Assert.Equal(RecordWriter.Json(p.First.Content), RecordWriter.Json(p.Second.Content)));
    }
}
