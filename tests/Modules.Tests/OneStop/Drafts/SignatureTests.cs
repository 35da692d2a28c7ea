using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Kernel;
using ThongSuot.Pdf;
using ThongSuot.Support;
using UglyToad.PdfPig;

namespace ThongSuot.OneStop.Tests;

/// <summary>Signatures of PDFs: what holds, and each way in which one may be cheated.</summary>
public sealed class SignatureTests
{
    private static async Task<(App App, byte[] Signed, IReadOnlyList<System.Security.Cryptography.X509Certificates.X509Certificate2> Roots)> Signed()
    {
        var app = await App.With(On.Sqlite);
        return (app, await SignedPdfs.Sign(app, SignedPdfs.Plain()), app.Web.Services.GetRequiredService<ISigner>().Roots);
    }

    [Fact]
    public async Task A_signed_file_is_whole_and_says_who_signed_when_and_that_it_is_a_demo()
    {
        var (app, signed, roots) = await Signed();
        var one = Assert.Single(PdfSignatures.Check(signed, roots));
        Assert.Equal(("Trần Văn Ký", "Sở Thử nghiệm", true, true, true), (one.Signer, one.Organisation, one.IsIntact, one.CoversAll, one.IsKnown));
        Assert.InRange(one.At!.Value, SignedPdfs.At(app).AddMinutes(-1), SignedPdfs.At(app));
        Assert.StartsWith(Encoding.Latin1.GetString(SignedPdfs.Plain()), Encoding.Latin1.GetString(signed), StringComparison.Ordinal);
        using var opened = PdfDocument.Open(signed);
        Assert.Equal(1, opened.NumberOfPages);
        Assert.True(app.Web.Services.GetRequiredService<ISigner>().IsDemo);
        Assert.True(File.Exists(Path.Combine(app.Folder, "signatures", "demo-root.pfx")));
    }

    [Fact]
    public async Task A_second_signature_leaves_the_first_one_whole()
    {
        var (app, signed, roots) = await Signed();
        var both = PdfSignatures.Check(await SignedPdfs.Sign(app, signed), roots);
        Assert.Equal([(true, false), (true, true)], both.Select(s => (s.IsIntact, s.CoversAll)));
    }

    [Fact]
    public async Task Any_changed_byte_outside_the_signature_breaks_it()
    {
        var (_, signed, roots) = await Signed();
        var gap = Encoding.Latin1.GetString(signed).IndexOf("/Contents <", StringComparison.Ordinal) + 10;
        foreach (var at in new[] { 8, 60, SignedPdfs.Plain().Length + 3, gap - 2, signed.Length - 2 })
        {
            var changed = signed.ToArray();
            changed[at] ^= 1;
            Assert.DoesNotContain(PdfSignatures.Check(changed, roots), s => s.IsIntact && s.CoversAll);
        }
    }

    [Fact]
    public async Task What_is_added_after_the_signature_is_not_covered()
    {
        var (_, signed, roots) = await Signed();
        var one = Assert.Single(PdfSignatures.Check([.. signed, .. "\n9 0 obj\n<< >>\nendobj\n"u8], roots));
        Assert.Equal((true, false), (one.IsIntact, one.CoversAll));
    }

    [Fact]
    public async Task A_gap_with_anything_but_the_signature_is_refused()
    {
        var (_, signed, roots) = await Signed();
        var text = Encoding.Latin1.GetString(signed);
        // Something else than digits in the room left over: the signature itself still fits.
        var room = text.IndexOf("0000>", StringComparison.Ordinal);
        var hidden = signed.ToArray();
        "(x)0"u8.CopyTo(hidden.AsSpan(room));
        Assert.DoesNotContain(PdfSignatures.Check(hidden, roots), s => s.IsIntact);
        // A range that leaves out more.
        var range = text.IndexOf("/ByteRange [0 ", StringComparison.Ordinal);
        var wider = signed.ToArray();
        wider[range + 23] = (byte)(wider[range + 23] == '1' ? '2' : '1');
        Assert.DoesNotContain(PdfSignatures.Check(wider, roots), s => s.IsIntact);
    }

    [Fact]
    public async Task A_signature_by_somebody_unknown_is_whole_but_not_known()
    {
        var (_, signed, _) = await Signed();
        var one = Assert.Single(PdfSignatures.Check(signed, []));
        Assert.Equal((true, false), (one.IsIntact, one.IsKnown));
    }

    [Theory]
    [InlineData("")]
    [InlineData("%PDF-1.7\nstartxref\n99999999999999\n%%EOF")]
    [InlineData("%PDF-1.7\nstartxref\n9\n%%EOF")]
    [InlineData("%PDF-1.7\nxref\ntrailer\n<< /Root 1 0 R\nstartxref\n9\n%%EOF")]
    [InlineData("%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R /Size 2 /Prev 9 >>\nstartxref\n9\n%%EOF")]
    public async Task A_file_of_another_make_is_not_signed(string pdf)
    {
        var app = await App.With(On.Sqlite);
        Assert.Equal(PdfRefusals.NotSignable, (await Assert.ThrowsAsync<Refused>(() => SignedPdfs.Sign(app, Encoding.Latin1.GetBytes(pdf)))).Why);
    }

    [Theory]
    [InlineData("/ByteRange [0 1 2 3]")]
    [InlineData("/ByteRange [0 9999999999 9999999999 9999999999]")]
    [InlineData("/ByteRange [0 31 35 0] /Contents <30>")]
    [InlineData("/ByteRange [5 5 5 5] /ByteRange [0 0 0 0]")]
    public void Nonsense_is_no_signature_that_holds(string inside) =>
        Assert.DoesNotContain(PdfSignatures.Check(Encoding.Latin1.GetBytes($"%PDF-1.7\n{inside}\n%%EOF"), []), s => s.IsIntact || s.CoversAll);

    [Theory, OnEach]
    public async Task Anybody_checks_any_file_without_signing_in(On database)
    {
        var app = await App.With(database);
        using var visitor = app.Visitor();
        var page = (await visitor.Open(OneStopUrls.CheckSignature)).Ok();
        (await page.Press("Kiểm tra")).IsInvalid().Says("Hãy chọn tệp: Tệp PDF cần kiểm tra.");
        (await page.Attach("Tệp PDF cần kiểm tra", "anh.pdf", "không phải"u8.ToArray()).Press("Kiểm tra")).IsInvalid().Says("Đây không phải tệp PDF.");
        var signed = await SignedPdfs.Sign(app, SignedPdfs.Plain());
        (await (await visitor.Open(OneStopUrls.CheckSignature)).Attach("Tệp PDF cần kiểm tra", "ket-qua.pdf", signed).Press("Kiểm tra")).Ok().Says("Tệp không thay đổi kể từ khi ký.").Says("Trần Văn Ký").Says(Kernel.Written.Day(VietnamTime.DayOf(SignedPdfs.At(app))));
        signed[9] ^= 1;
        (await (await visitor.Open(OneStopUrls.CheckSignature)).Attach("Tệp PDF cần kiểm tra", "ket-qua.pdf", signed).Press("Kiểm tra")).Ok().Says("đã bị thay đổi sau khi ký");
        (await (await visitor.Open(OneStopUrls.CheckSignature)).Attach("Tệp PDF cần kiểm tra", "thuong.pdf", SignedPdfs.Plain()).Press("Kiểm tra")).Ok().Says("không có chữ ký số nào");
    }
}
