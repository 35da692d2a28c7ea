using ThongSuot.Web;

namespace ThongSuot.Web.Tests.Elements;

public sealed class ListFileTests
{
    [Theory]
    [InlineData("Xã Vị Thanh", "Xã Vị Thanh")]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+84 293", "\"'+84 293\"")]
    [InlineData("-5", "\"'-5\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("|cmd", "\"'|cmd\"")]
    [InlineData("＝1", "\"'＝1\"")]
    [InlineData("  =1+1", "\"'  =1+1\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("nói \"có\"", "\"nói \"\"có\"\"\"")]
    [InlineData("hai\ndòng", "\"hai\ndòng\"")]
    [InlineData(" cách ", "\" cách \"")]
    [InlineData("a=b", "a=b")]
    [InlineData("", "")]
    public void A_cell_is_quoted_where_it_must_be_and_never_runs(string text, string cell) => Assert.Equal(cell, ListFile.Cell(text));

    [Theory]
    [InlineData("/units/list", "/units/list?as=csv")]
    [InlineData("/units/list?q=x", "/units/list?q=x&as=csv")]
    public void The_address_of_a_list_as_a_file_keeps_its_filters(string list, string file) => Assert.Equal(file, ListFile.UrlOf(list));
}
