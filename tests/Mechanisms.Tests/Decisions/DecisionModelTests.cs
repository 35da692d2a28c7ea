using System.Text;
using ThongSuot.Decisions;
using ThongSuot.Expressions;

namespace ThongSuot.Mechanisms.Tests.Decisions;

/// <summary>The fee of a made-up procedure, decided under every hit policy; and files that are not taken.</summary>
public sealed class DecisionModelTests
{
    [Theory]
    [InlineData("UNIQUE", "", 5, "100")]
    [InlineData("UNIQUE", "", 15, "null")]
    [InlineData("FIRST", "", 15, "100")]
    [InlineData("ANY", "", 15, "null")]
    [InlineData("PRIORITY", "", 15, "300")]
    [InlineData("OUTPUT ORDER", "", 25, "[300, 200, 100]")]
    [InlineData("RULE ORDER", "", 25, "[100, 300, 200]")]
    [InlineData("COLLECT", "", 25, "[100, 300, 200]")]
    [InlineData("COLLECT", "SUM", 25, "600")]
    [InlineData("COLLECT", "MIN", 25, "100")]
    [InlineData("COLLECT", "MAX", 25, "300")]
    [InlineData("COLLECT", "COUNT", 25, "3")]
    [InlineData("COLLECT", "COUNT", -1, "0")]
    [InlineData("FIRST", "", -1, "0")]
    public void Hit_policies(string policy, string aggregation, int days, string fee)
    {
        var result = Read(Table(policy, aggregation)).Evaluate("Fee", new Dictionary<string, object?> { ["days"] = days });
        Assert.Equal(fee, Values.Written(result.Value));
    }

    [Fact]
    public void A_contradiction_is_null_and_says_which_rules()
    {
        var result = Read(Table("UNIQUE", "")).Evaluate("Fee", new Dictionary<string, object?> { ["days"] = 15 });
        Assert.Equal(["Bảng “Fee”: nhiều quy tắc cùng đúng (1, 2), trong khi chỉ được một."], result.Notes);
    }

    [Fact]
    public void Decisions_need_each_other_and_call_models_by_parameter()
    {
        var model = Read("""
            <itemDefinition name="tKind"><typeRef>string</typeRef><allowedValues><text>"new", "renew"</text></allowedValues></itemDefinition>
            <inputData id="i" name="Kind"><variable name="Kind" typeRef="tKind"/></inputData>
            <inputData id="n" name="Number of papers"><variable name="Number of papers" typeRef="number"/></inputData>
            <businessKnowledgeModel id="b" name="Per paper"><encapsulatedLogic><formalParameter name="count"/><formalParameter name="price"/><literalExpression><text>count * price</text></literalExpression></encapsulatedLogic></businessKnowledgeModel>
            <decision id="d1" name="Base fee"><informationRequirement><requiredInput href="#i"/></informationRequirement><literalExpression><text>if Kind = "new" then 100 else 50</text></literalExpression></decision>
            <decision id="d2" name="Copies"><informationRequirement><requiredInput href="#n"/></informationRequirement><knowledgeRequirement><requiredKnowledge href="#b"/></knowledgeRequirement>
              <invocation><literalExpression><text>Per paper</text></literalExpression><binding><parameter name="count"/><literalExpression><text>Number of papers</text></literalExpression></binding><binding><parameter name="price"/><literalExpression><text>2</text></literalExpression></binding></invocation></decision>
            <decision id="d3" name="Total"><informationRequirement><requiredDecision href="#d1"/></informationRequirement><informationRequirement><requiredDecision href="#d2"/></informationRequirement><knowledgeRequirement><requiredKnowledge href="#b"/></knowledgeRequirement>
              <context><contextEntry><variable name="all"/><literalExpression><text>Base fee + Copies</text></literalExpression></contextEntry><contextEntry><literalExpression><text>all + Per paper(1, 3)</text></literalExpression></contextEntry></context></decision>
            """);
        Assert.Equal(113m, model.Evaluate("Total", new Dictionary<string, object?> { ["Kind"] = "new", ["Number of papers"] = 5 }).Value);
        Assert.Equal(["Kind", "Number of papers"], model.Inputs.Select(i => i.Name));
        var wrong = model.Evaluate("d1", new Dictionary<string, object?> { ["Kind"] = "lost" });
        Assert.Equal(["“Kind” có giá trị ngoài danh sách cho phép hoặc sai kiểu: lost."], wrong.Notes);
    }

    [Theory]
    [InlineData("<decision id='a' name='A'><informationRequirement><requiredDecision href='#b'/></informationRequirement><literalExpression><text>1</text></literalExpression></decision><decision id='b' name='B'><informationRequirement><requiredDecision href='#a'/></informationRequirement><literalExpression><text>1</text></literalExpression></decision>", "thành vòng: A → B")]
    [InlineData("<decision id='a' name='A'><informationRequirement><requiredInput href='#x'/></informationRequirement><literalExpression><text>1</text></literalExpression></decision>", "“A” cần “x”")]
    [InlineData("<decision id='a' name='A'><literalExpression><text>1 +</text></literalExpression></decision>", "Biểu thức của “A” sai: Ký tự 4")]
    [InlineData("<decision id='a' name='A'><literalExpression expressionLanguage='urn:java'><text>1</text></literalExpression></decision>", "urn:java")]
    [InlineData("<decision id='a' name='A'/>", "không có cách tính")]
    [InlineData("<decision id='a' name='A'><relation/></decision>", "Chưa hỗ trợ “relation”")]
    [InlineData("<decision id='a' name='A'><decisionTable hitPolicy='SOMETIMES'/></decision>", "SOMETIMES")]
    [InlineData("<decision id='a' name='A'><decisionTable><input><inputExpression><text>1</text></inputExpression></input><output/><rule><outputEntry><text>1</text></outputEntry></rule></decisionTable></decision>", "có 0 ô điều kiện")]
    [InlineData("<import namespace='x'/>", "import")]
    public void A_wrong_model_is_refused_by_name(string inside, string part) => Assert.Contains(part, Assert.Throws<DecisionException>(() => Read(inside)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\">]><x>&a;</x>")]
    [InlineData("<definitions")]
    [InlineData("<definitions xmlns='urn:other'/>")]
    [InlineData("")]
    public void What_is_not_a_model_is_refused(string file) => Assert.Throws<DecisionException>(() => DecisionModel.Read(new MemoryStream(Encoding.UTF8.GetBytes(file))));

    private static DecisionModel Read(string inside) =>
        DecisionModel.Read(new MemoryStream(Encoding.UTF8.GetBytes($"<definitions xmlns='https://www.omg.org/spec/DMN/20230324/MODEL/' id='m' name='Fees'>{inside}</definitions>")));

    private static string Table(string policy, string aggregation) => $"""
        <inputData id="i" name="days"><variable name="days" typeRef="number"/></inputData>
        <decision id="fee" name="Fee"><informationRequirement><requiredInput href="#i"/></informationRequirement>
          <decisionTable hitPolicy="{policy}" {(aggregation.Length > 0 ? $"aggregation=\"{aggregation}\"" : "")}>
            <input><inputExpression><text>days</text></inputExpression></input>
            <output><outputValues><text>300, 200, 100</text></outputValues><defaultOutputEntry><text>0</text></defaultOutputEntry></output>
            <rule><inputEntry><text>&gt;= 0</text></inputEntry><outputEntry><text>100</text></outputEntry></rule>
            <rule><inputEntry><text>&gt; 10</text></inputEntry><outputEntry><text>300</text></outputEntry></rule>
            <rule><inputEntry><text>&gt; 20</text></inputEntry><outputEntry><text>200</text></outputEntry></rule>
          </decisionTable></decision>
        """;
}
