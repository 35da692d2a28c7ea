namespace ThongSuot.Mechanisms.Tests.Cases;

/// <summary>Processes the tests run.</summary>
internal static class Bodies
{
    /// <summary>Receive, check, sign.</summary>
    public const string Line = """
        <startEvent id="s"/>
        <userTask id="a" name="Tiếp nhận"><extensionElements><ts:who position="clerk"/><ts:step limit="4" unit="hour"/></extensionElements></userTask>
        <userTask id="b" name="Thẩm định"><extensionElements><ts:who position="specialist"/><ts:step limit="2" unit="workingDay" batch="true"/></extensionElements></userTask>
        <userTask id="c" name="Ký duyệt"><extensionElements><ts:who position="head"/><ts:step limit="3" unit="day" outcomes="approve|Đồng ý;reject|Không đồng ý"/></extensionElements></userTask>
        <endEvent id="e"/>
        <sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="b"/>
        <sequenceFlow id="f3" sourceRef="b" targetRef="c"/><sequenceFlow id="f4" sourceRef="c" targetRef="e"/>
        """;

    /// <summary>One task of anybody, then another.</summary>
    public const string Two = """
        <startEvent id="s"/><userTask id="a" name="Một"/><userTask id="b" name="Hai"/><endEvent id="e"/>
        <sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="b"/><sequenceFlow id="f3" sourceRef="b" targetRef="e"/>
        """;

    /// <summary>Two paths at once that meet again.</summary>
    public const string Split = """
        <startEvent id="s"/><userTask id="a" name="Soạn"/><parallelGateway id="g1"/>
        <userTask id="b" name="Trái"/><userTask id="c" name="Phải"/><parallelGateway id="g2"/><userTask id="d" name="Ký"/><endEvent id="e"/>
        <sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="g1"/><sequenceFlow id="f3" sourceRef="g1" targetRef="b"/>
        <sequenceFlow id="f4" sourceRef="g1" targetRef="c"/><sequenceFlow id="f5" sourceRef="b" targetRef="g2"/><sequenceFlow id="f6" sourceRef="c" targetRef="g2"/>
        <sequenceFlow id="f7" sourceRef="g2" targetRef="d"/><sequenceFlow id="f8" sourceRef="d" targetRef="e"/>
        """;

    /// <summary>A task that time takes away after an hour.</summary>
    public const string Timed = """
        <startEvent id="s"/><userTask id="a" name="Trả lời"/><boundaryEvent id="t" attachedToRef="a"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent>
        <userTask id="b" name="Nhắc"/><endEvent id="e"/><endEvent id="e2"/>
        <sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="e"/><sequenceFlow id="f3" sourceRef="t" targetRef="b"/><sequenceFlow id="f4" sourceRef="b" targetRef="e2"/>
        """;

    /// <summary>A wait for the message "answer" with the case's number.</summary>
    public const string Asking = """
        <startEvent id="s"/><receiveTask id="r" name="Chờ trả lời" messageRef="mAnswer"/><userTask id="b" name="Xem trả lời"/><endEvent id="e"/>
        <sequenceFlow id="f1" sourceRef="s" targetRef="r"/><sequenceFlow id="f2" sourceRef="r" targetRef="b"/><sequenceFlow id="f3" sourceRef="b" targetRef="e"/>
        """;

    /// <summary>Sends the message "answer" with its own number, by a thrown event.</summary>
    public const string Answering = """
        <startEvent id="s"/><userTask id="a" name="Soạn trả lời"/><intermediateThrowEvent id="m" name="Gửi"><messageEventDefinition messageRef="mAnswer"/></intermediateThrowEvent><endEvent id="e"/>
        <sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="m"/><sequenceFlow id="f3" sourceRef="m" targetRef="e"/>
        """;

    /// <summary>A task, and an event sub-process that takes the case back.</summary>
    public const string Withdrawable = """
        <startEvent id="s"/><userTask id="a" name="Giải quyết"/><endEvent id="e"/>
        <sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="e"/>
        <subProcess id="w" triggeredByEvent="true"><startEvent id="ws"><messageEventDefinition messageRef="mWithdraw"/></startEvent><userTask id="wa" name="Trả lại giấy tờ"/><endEvent id="we"/>
          <sequenceFlow id="w1" sourceRef="ws" targetRef="wa"/><sequenceFlow id="w2" sourceRef="wa" targetRef="we"/></subProcess>
        """;

    /// <summary>A service step with a handler, and an error it may end with.</summary>
    public const string Served = """
        <startEvent id="s"/><serviceTask id="a" name="Tra cứu" camunda:topic="look-up"/><boundaryEvent id="x" attachedToRef="a"><errorEventDefinition errorRef="eBad"/></boundaryEvent>
        <userTask id="b" name="Xem kết quả"/><userTask id="c" name="Sửa tay"/><endEvent id="e"/><endEvent id="e2"/>
        <sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="b"/><sequenceFlow id="f3" sourceRef="x" targetRef="c"/>
        <sequenceFlow id="f4" sourceRef="b" targetRef="e"/><sequenceFlow id="f5" sourceRef="c" targetRef="e2"/>
        """;

    /// <summary>A way out that is only there when the first step gave a number.</summary>
    public const string Choosing = """
        <startEvent id="s"/><userTask id="a" name="Chọn"/><exclusiveGateway id="g" name="Lớn hơn?"/><userTask id="b" name="Lớn"/><userTask id="c" name="Nhỏ"/><endEvent id="e"/><endEvent id="e2"/>
        <sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="g"/>
        <sequenceFlow id="f3" sourceRef="g" targetRef="b"><conditionExpression>= x &gt; 5</conditionExpression></sequenceFlow>
        <sequenceFlow id="f4" sourceRef="g" targetRef="c"><conditionExpression>= x &lt;= 5</conditionExpression></sequenceFlow>
        <sequenceFlow id="f5" sourceRef="b" targetRef="e"/><sequenceFlow id="f6" sourceRef="c" targetRef="e2"/>
        """;
}
