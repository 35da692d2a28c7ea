using ThongSuot.Support;

namespace ThongSuot.Journeys.Kit;

/// <summary>The gallery and a browser.</summary>
public sealed class KitApp(Chromium chromium) : IAsyncLifetime
{
    public App App { get; private set; } = null!;

    public Chromium Chromium => chromium;

    public async ValueTask InitializeAsync() => App = await Gallery.Start();

    public ValueTask DisposeAsync() => App.DisposeAsync();
}

[CollectionDefinition]
public sealed class KitCollection : ICollectionFixture<KitApp>;
