namespace ThongSuot.Processes;

/// <summary>What an element of a process does.</summary>
public enum ElementKind
{
    /// <summary>Where a process or sub-process begins.</summary>
    StartEvent,

    /// <summary>Where a path ends.</summary>
    EndEvent,

    /// <summary>Waits in the middle of a path.</summary>
    CatchEvent,

    /// <summary>Tells something in the middle of a path.</summary>
    ThrowEvent,

    /// <summary>Sits on an activity and reacts while that one runs.</summary>
    BoundaryEvent,

    /// <summary>Work without a said kind.</summary>
    Task,

    /// <summary>Work of a person in the platform.</summary>
    UserTask,

    /// <summary>Work of a person outside the platform.</summary>
    ManualTask,

    /// <summary>Work of a named handler.</summary>
    ServiceTask,

    /// <summary>Sends a message.</summary>
    SendTask,

    /// <summary>Waits for a message.</summary>
    ReceiveTask,

    /// <summary>Asks a decision table.</summary>
    RuleTask,

    /// <summary>Takes one way.</summary>
    ExclusiveGateway,

    /// <summary>Takes all ways; waits for all.</summary>
    ParallelGateway,

    /// <summary>Takes every way whose condition holds; waits for those that can still come.</summary>
    InclusiveGateway,

    /// <summary>Takes the way whose event comes first.</summary>
    EventGateway,

    /// <summary>A process inside the process.</summary>
    SubProcess,

    /// <summary>A sub-process that an event starts while its parent runs.</summary>
    EventSubProcess,

    /// <summary>Another process, called.</summary>
    CallActivity,
}

/// <summary>What an event reacts to or tells.</summary>
public enum TriggerKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Time.</summary>
    Timer,

    /// <summary>A message for one case.</summary>
    Message,

    /// <summary>A signal for everybody.</summary>
    Signal,

    /// <summary>An error inside the activity.</summary>
    Error,

    /// <summary>The end of everything in the same scope.</summary>
    Terminate,

    /// <summary>A jump to the event of the same name.</summary>
    Link,
}
