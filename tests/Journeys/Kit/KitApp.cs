using ThongSuot.Support;

namespace ThongSuot.Journeys.Kit;

/// <summary>The gallery and a browser.</summary>
public sealed class KitApp : IAsyncLifetime
{
    public App App { get; private set; } = null!;

    public Chromium Chromium { get; } = new();

    public async ValueTask InitializeAsync()
    {
        App = await Gallery.Start();
        await Chromium.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Chromium.DisposeAsync();
        await App.DisposeAsync();
    }
}

[CollectionDefinition]
public sealed class KitCollection : ICollectionFixture<KitApp>;
