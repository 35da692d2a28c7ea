using CsCheck;
using ThongSuot.Forms;

namespace ThongSuot.Mechanisms.Tests.Forms;

public sealed class TableFieldTests
{
    private static readonly TextField Title = new("title", "Tên giấy tờ");
    private static readonly NumberField Copies = new("copies", "Số bản") { Min = 1, Max = 9 };
    private static readonly TableField Papers = new("papers", "Giấy tờ", [Title, Copies]) { MaxRows = 5 };

    [Fact]
    public void Rows_are_read_cell_by_cell_and_empty_rows_are_passed_over()
    {
        var form = Sent.With(("papers-0-title", "Đơn"), ("papers-0-copies", "1"), ("papers-1-title", " "), ("papers-1-copies", ""), ("papers-3-title", "Sổ hộ khẩu"), ("papers-3-copies", "2"));
        var rows = form.Get(Papers).Select(row => (form.Get(Papers.Cell(Title, row)), form.Get(Papers.Cell(Copies, row)))).ToList();
        Assert.Equal([("Đơn", 1L), ("Sổ hộ khẩu", 2L)], rows);
        Assert.False(form.HasErrors);
    }

    [Fact]
    public void A_wrong_cell_is_told_at_the_cell()
    {
        var form = Sent.With(("papers-0-title", "Đơn"), ("papers-0-copies", "1"), ("papers-1-copies", "10"));
        foreach (var row in form.Get(Papers))
        {
            _ = (form.Get(Papers.Cell(Title, row)), form.Get(Papers.Cell(Copies, row)));
        }

        Assert.Equal(["papers-1-title", "papers-1-copies"], form.Errors.Keys);
        Assert.Equal("Số phải từ {0} đến {1}.", form.ErrorOf(Papers.Cell(Copies, 1))!.Text);
    }

    [Fact]
    public void A_required_table_has_a_row_and_no_table_has_too_many()
    {
        var none = Sent.With(("papers-0-title", ""));
        Assert.Empty(none.Get(Papers));
        Assert.Equal("Hãy nhập ít nhất một dòng: {0}.", none.ErrorOf(Papers)!.Text);

        var beyond = Sent.With(("papers-5-title", "Đơn"));
        Assert.Empty(beyond.Get(Papers));
        Assert.Equal("Nhiều dòng quá: tối đa {0} dòng.", beyond.ErrorOf(Papers)!.Text);

        Assert.Empty(Sent.With().Get(new TableField("papers", "Giấy tờ", [Title]) { Required = false }));
    }

    [Theory]
    [InlineData("papers-0-other")]
    [InlineData("papers--1-title")]
    [InlineData("papers-99999999999-title")]
    [InlineData("papers-x-title")]
    [InlineData("papers-0")]
    [InlineData("papers-")]
    [InlineData("papersx-0-title")]
    public void Names_that_are_no_cells_are_passed_over(string name) => Assert.Empty(Sent.With((name, "a")).RowsOf(Papers));

    [Fact]
    public void Stored_rows_fill_the_table_and_leave_room_for_more()
    {
        var form = FormState.Empty(Sent.Today);
        Assert.Equal(3, Papers.RowsToShow(form));
        form.With(Papers.Cell(Title, 0), "Đơn").With(Papers.Cell(Copies, 0), 2L);
        Assert.Equal(4, Papers.RowsToShow(form));
        Assert.Equal("2", form.Raw(Papers.Cell(Copies, 0)));
        form.With(Papers.Cell(Title, 3), "Sổ");
        Assert.Equal(5, Papers.RowsToShow(form));
    }

    [Fact]
    public void A_cell_keeps_the_rules_of_its_column()
    {
        var cell = Papers.Cell(Copies, 2);
        Assert.Equal(("papers-2-copies", "Số bản", 9L, true), (cell.Name, cell.Label, cell.Max, cell.Required));
        Assert.Equal("copies", Copies.Name);
    }

    [Fact]
    public void A_cell_holds_one_plain_value()
    {
        Assert.Throws<ArgumentException>(() => new TableField("t", "T", [new FileField("f", "F")]));
        Assert.Throws<ArgumentException>(() => new TableField("t", "T", [Papers]));
    }

    [Fact]
    public void No_name_makes_a_table_throw() => Gen.String.Sample(name => { _ = Sent.With(("papers-" + name, "a")).RowsOf(Papers); });
}
