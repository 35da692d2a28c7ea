using ThongSuot.Kernel;
using ThongSuot.Processes;

namespace ThongSuot.ProcessDesign.Tests;

/// <summary>What people type about outcomes, moves and values.</summary>
public sealed class WordTests
{
    [Theory]
    [InlineData("Đồng ý; Trả lại", "dong-y|Đồng ý;tra-lai|Trả lại", "Đồng ý; Trả lại")]
    [InlineData("approve|Đồng ý;return|Trả lại", "approve|Đồng ý;return|Trả lại", "approve|Đồng ý; return|Trả lại")]
    [InlineData(" ; approve | Đồng ý ;; ", "approve|Đồng ý", "approve|Đồng ý")]
    [InlineData(" ; ;", null, null)]
    [InlineData(null, null, null)]
    public void Outcomes_are_words_and_keep_the_codes_conditions_ask_for(string? typed, string? kept, string? shown)
    {
        Assert.Equal(kept, OutcomeText.Read(typed));
        Assert.Equal(shown, OutcomeText.Written(kept));
        Assert.Equal(kept, OutcomeText.Read(OutcomeText.Written(kept)));
    }

    [Theory]
    [InlineData("x = 1; ten = An; ok = true", "x=1,ten=An,ok=True")]
    [InlineData("", "")]
    [InlineData("a = \"b = c\"", "a=b = c")]
    [InlineData("không có dấu", null)]
    [InlineData("= 1", null)]
    public void Values_are_names_with_values(string typed, string? read) =>
        Assert.Equal(read, PlayMoves.Variables(typed) is { } values ? string.Join(',', values.Select(v => $"{v.Key}={v.Value}")) : null);

    [Fact]
    public void Moves_come_back_from_the_address_as_they_went()
    {
        var done = Assert.IsType<CompleteMove>(PlayMoves.Read(PlayMoves.Complete(7, "approve", "x = 1; y = a~b"))!.Move);
        Assert.Equal((7, "approve", 1m, "a~b"), (done.Wait, done.Outcome, done.Set["x"], done.Set["y"]));
        Assert.Null(Assert.IsType<CompleteMove>(PlayMoves.Read(PlayMoves.Complete(1, null, null))!.Move).Outcome);
        var message = Assert.IsType<MessageMove>(PlayMoves.Read(PlayMoves.Message("Bổ sung ~ hồ sơ", "x = 2"))!.Move);
        Assert.Equal(("Bổ sung - hồ sơ", 2m), (message.Name, message.Set["x"]));
        Assert.Equal("s", Assert.IsType<SignalMove>(PlayMoves.Read(PlayMoves.Signal("s"))!.Move).Name);
        var at = VietnamTime.Utc(new DateTime(2020, 10, 15, 9, 30, 0, DateTimeKind.Unspecified));
        Assert.Equal(at, PlayMoves.Read(PlayMoves.Clock(at))!.At);
    }

    [Theory]
    [InlineData("")]
    [InlineData("t~x~~")]
    [InlineData("t~1")]
    [InlineData("c~209913010000")]
    [InlineData("c~190001010000")]
    [InlineData("m~~")]
    [InlineData("z~1~~")]
    [InlineData("t~1~~không có dấu")]
    public void What_is_no_move_is_none(string text) => Assert.Null(PlayMoves.Read(text));
}
