using System.Text;
using ThongSuot.Procedures;
using ThongSuot.Procedures.Reading;

namespace ThongSuot.Modules.Tests.Procedures.Reading;

/// <summary>Import files, good and bad: faults are data, and the other lines go on.</summary>
public sealed class RecordFileTests
{
    [Theory]
    [InlineData("{\"ma_thu_tuc\":", "not-json")]
    [InlineData("[1,2]", "not-an-object")]
    [InlineData("42", "not-an-object")]
    [InlineData("{}", "no-fields")]
    [InlineData("{\"linh_vuc\":\"Chợ\"}", "no-code")]
    [InlineData("{\"ma_thu_tuc\":null,\"ten_thu_tuc\":\" \"}", "no-code")]
    public void A_broken_line_is_a_fault_with_its_number_and_the_others_go_on(string line, string code)
    {
        var read = Records.Import($"{Records.Line(Records.Good())}\n\n{line}\r\n{Records.Line(Records.Good())}");
        Assert.Equal([1, 4], read.Procedures.Select(p => p.Line));
        var fault = Assert.Single(read.Faults);
        Assert.Equal((3, code), (fault.Line, fault.Code));
        Assert.NotEqual(code, fault.Sentence);
    }

    [Fact]
    public void Bytes_that_are_not_utf_8_are_a_fault()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Records.Line(Records.Good()) + "\n{\"ma_thu_tuc\":\""), 0xC3, 0x28, .. "\"}"u8];
        var read = RecordImport.Read("x.jsonl", new MemoryStream(bytes));
        Assert.Equal((1, 2, "not-utf-8"), (read.Procedures.Count, read.Faults.Single().Line, read.Faults.Single().Code));
    }

    [Fact]
    public void A_line_of_fifty_megabytes_is_refused_without_being_held()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var read = RecordImport.Read("x.jsonl", new LongLine(50_000_000, Records.Line(Records.Good())));
        Assert.Equal((1, 1, "line-too-long"), (read.Procedures.Count, read.Faults.Single().Line, read.Faults.Single().Code));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 40_000_000, "The line was held.");
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_first_line() => Assert.Empty(Records.Import("\uFEFF" + Records.Line(Records.Good())).Faults);

    [Theory]
    [InlineData("5", "5")]
    [InlineData("true", "true")]
    [InlineData("[\"a\", 1]", "[\"a\", 1]")]
    [InlineData("{\"a\":{\"b\":1}}", "{\"a\":{\"b\":1}}")]
    [InlineData("\"\\ud800x\"", "\"\\ud800x\"")]
    public void A_field_that_is_no_text_is_kept_as_the_file_writes_it(string json, string kept)
    {
        var read = Records.Import("{\"ma_thu_tuc\":\"1.000001\",\"linh_vuc\":" + json + "}");
        Assert.Equal(kept, read.Procedures.Single().Source["linh_vuc"]);
        Assert.Contains("field-not-text", read.Procedures.Single().Reasons());
        Assert.Equal(0, read.Account.Lost);
    }

    [Fact]
    public void A_key_that_comes_again_is_kept_beside_the_first()
    {
        var read = Records.Import("{\"ma_thu_tuc\":\"1.000001\",\"linh_vuc\":\"Chợ\",\"linh_vuc\":\"Bến\"}").Procedures.Single();
        Assert.Equal(("Chợ", "Bến", "Chợ"), (read.Source["linh_vuc"], read.Source["linh_vuc#2"], read.Content.Field));
        Assert.Contains("field-doubled", read.Reasons());
    }

    [Fact]
    public void Too_many_records_end_the_reading()
    {
        var read = Records.Import(string.Join('\n', Enumerable.Repeat(Records.Line(Records.Good()), 5)), limits: new() { Records = 3 });
        Assert.Equal((3, "too-many-records"), (read.Procedures.Count, read.Faults.Single().Code));
    }

    [Theory]
    [InlineData("x.pdf", "%PDF", "format-unknown")]
    [InlineData("x.csv", "a;b\n1;2", "no-heading")]
    [InlineData("x.csv", "", "no-heading")]
    [InlineData("x.xlsx", "PK\u0003\u0004 broken", "not-xlsx")]
    [InlineData("x.xlsx", "", "not-xlsx")]
    public void A_file_of_another_kind_is_a_fault(string name, string text, string code) => Assert.Equal(code, Records.Import(text, name).Faults.Single().Code);

    [Fact]
    public void Csv_has_the_same_keys_and_may_have_lines_within_a_cell()
    {
        var read = Records.Import("\uFEFFma_thu_tuc,ten_thu_tuc,linh_vuc\n1.000001,\"Một, hai\nba\",Chợ\n\n1.000002,Bốn\n1.000003,Năm,Bến,thừa\n", "x.csv");
        Assert.Equal(["Một, hai\nba", "Bốn", "Năm"], read.Procedures.Select(p => p.Content.Name));
        Assert.Equal("thừa", read.Procedures[2].Source["cot_4"]);
        Assert.Equal(0, read.Account.Lost);
    }

    [Fact]
    public void A_cell_over_the_limit_ends_the_csv_with_a_fault()
    {
        var read = Records.Import($"ma_thu_tuc,ten_thu_tuc\n1.000001,Một\n1.000002,{new string('x', 3000)}\n", "x.csv", new() { Line = 2000 });
        Assert.Equal((1, "not-csv"), (read.Procedures.Count, read.Faults.Single().Code));
    }

    [Theory]
    [InlineData("x.csv")]
    [InlineData("x.xlsx")]
    public async Task A_table_gives_the_source_back_even_texts_longer_than_a_cell(string name)
    {
        var fields = Records.Good();
        fields["trinh_tu_thuc_hien"] = string.Concat(Enumerable.Range(0, 9000).Select(i => $"Bước {i}\n"));
        fields["yeu_cau_dieu_kien"] = "=1+1 \"'; <b> _x000D_ 007";
        var before = Records.Import(Records.Line(fields)).Procedures;
        using var stream = new MemoryStream();
        await (name == "x.csv" ? RecordWriter.WriteCsv(stream, before) : RecordWriter.WriteXlsx(stream, before, TestContext.Current.CancellationToken));
        stream.Position = 0;
        var after = RecordImport.Read(name, stream).Procedures.Single();
        Assert.All(fields, f => Assert.Equal(f.Value, after.Source[f.Key]));
    }

    [Fact]
    public void The_export_gives_everything_back_with_the_additions_of_the_province()
    {
        var read = Records.Import(Records.Line(Records.Good())).Procedures.Single() with
        {
            Additions = new() { Place = "Trung tâm", Online = OnlineLevel.Full, CommittedTerm = new(3, TermUnit.WorkingDays, "3 ngày làm việc"), Keywords = ["che nắng"] },
        };
        var back = Records.Import(RecordWriter.Line(read));
        Assert.Equal(RecordWriter.Json(read), RecordWriter.Json(back.Procedures.Single()));
        Assert.Equal(0, back.Account.Lost);
    }

    [Theory]
    [InlineData("{\"phien_ban_dinh_dang\":\"9\",\"noi_dung\":{}}")]
    [InlineData("{\"phien_ban_dinh_dang\":\"1\",\"noi_dung\":{\"code\":null,\"name\":\"x\"}}")]
    [InlineData("{\"phien_ban_dinh_dang\":\"1\",\"noi_dung\":{\"code\":\"1\",\"name\":\"x\",\"levels\":[7]}}")]
    [InlineData("{\"phien_ban_dinh_dang\":\"1\",\"noi_dung\":[],\"nghi_van\":5}")]
    public void An_export_that_was_tampered_with_is_read_from_its_source(string own)
    {
        var read = Records.Import(Records.Line(Records.Good())[..^1] + "," + own[1..]).Procedures.Single();
        Assert.Equal(["content-unreadable"], read.Reasons());
        Assert.Equal("Đăng ký mái che chợ phiên", read.Content.Name);
    }

    // A stream that makes its bytes while it is read.
    private sealed class LongLine(long length, string then) : Stream
    {
        private readonly byte[] rest = Encoding.UTF8.GetBytes("\n" + then);
        private long at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => length + rest.Length;

        public override long Position { get => at; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, Length - at);
            for (var i = 0; i < read; i++, at++)
            {
                buffer[offset + i] = at < length ? (byte)'x' : rest[at - length];
            }

            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
