using ThongSuot.Support;

namespace ThongSuot.Modules.Tests;

/// <summary>The collection of tests that run beside no other.</summary>
[CollectionDefinition(Alone.Name, DisableParallelization = true)]
public sealed class AloneCollection;
