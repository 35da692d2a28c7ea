using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Data;
using ThongSuot.Sqlite;

namespace ThongSuot.Mechanisms.Tests.Data;

/// <summary>Only types that both databases answer alike may be stored.</summary>
public sealed class Models
{
    private sealed class Holder<T>
    {
        public int Id { get; set; }

        public T? Value { get; set; }
    }

    private sealed class Nested
    {
        public int Id { get; set; }

        public required Money Price { get; set; }
    }

    private sealed class Money
    {
        public decimal Dong { get; set; }
    }

    private sealed class Part(Action<ModelBuilder> build) : IModelPart
    {
        public void Build(ModelBuilder model) => build(model);
    }

    public static TheoryData<Type> Refused => [typeof(decimal), typeof(DateTimeOffset), typeof(TimeSpan), typeof(float), typeof(byte[]), typeof(ulong), typeof(char), typeof(TimeOnly), typeof(decimal?), typeof(short)];

    public static TheoryData<Type> Taken => [typeof(Guid), typeof(string), typeof(bool), typeof(int), typeof(long), typeof(DateOnly), typeof(DateTime), typeof(double), typeof(DayOfWeek), typeof(DayOfWeek?), typeof(DateOnly?)];

    [Theory, MemberData(nameof(Refused))]
    public void This_type_is_refused(Type type)
    {
        var why = Assert.Throws<InvalidOperationException>(() => Build(m => m.Entity(typeof(Holder<>).MakeGenericType(type))));
        Assert.Contains("both databases", why.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Taken))]
    public void This_type_is_taken(Type type) => Build(m => m.Entity(typeof(Holder<>).MakeGenericType(type)));

    [Fact]
    public void A_refused_type_inside_a_record_of_the_row_is_refused_too() =>
        Assert.Throws<InvalidOperationException>(() => Build(m => m.Entity<Nested>().ComplexProperty(n => n.Price)));

    [Fact]
    public void An_enumeration_is_stored_as_its_name() => Assert.Equal(
        typeof(string), Build(m => m.Entity<Holder<DayOfWeek>>()).FindEntityType(typeof(Holder<DayOfWeek>))!.FindProperty("Value")!.GetProviderClrType() ?? typeof(string));

    private static Microsoft.EntityFrameworkCore.Metadata.IModel Build(Action<ModelBuilder> build)
    {
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System).AddLogging();
        services.AddData(new SqliteDatabase(":memory:"));
        services.AddSingleton<IModelPart>(new Part(build));

        // A model is kept for each set of options: here each test has its own.
        services.AddDbContext<AppDb>(options => options.EnableServiceProviderCaching(false), ServiceLifetime.Scoped, ServiceLifetime.Singleton);
        using var provider = services.BuildServiceProvider();
        using var scope = provider.CreateScope();
        return scope.ServiceProvider.GetRequiredService<AppDb>().Model;
    }
}
