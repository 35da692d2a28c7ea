using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.PostgreSql;
using ThongSuot.Sqlite;
using ThongSuot.Support;

namespace ThongSuot.Mechanisms.Tests.Data;

/// <summary>The start-up path: what cannot be used is said clearly, what was saved can be put back.</summary>
public sealed class Starting
{
    private sealed class MoreModel : IModelPart
    {
        public void Build(ModelBuilder model) => model.Entity<Later>().ToTable("later");
    }

    private sealed class Later
    {
        public int Id { get; set; }
    }

    private sealed class Rename : IUpgrade
    {
        public string Id => "2026_11_Rename";

        public async Task Run(AppDb db, Act act, CancellationToken cancel)
        {
            (await db.Set<Paper>().SingleAsync(cancel)).Title = "đã nâng cấp";
            act.Record(new PaperCopied(act.Id));
        }
    }

    private static Task<bool> Prepare(Ground ground, SchemaSource source) => ground.Services.GetRequiredService<Schema>()
        .Prepare(source, ground.Folder, (sp, job) => sp.GetRequiredService<Acts>().System(job));

    [Theory, OnEach]
    public async Task The_same_program_starts_again_over_its_data(On database)
    {
        await using var ground = await Ground.On(database);
        await ground.Act((db, _) => db.Add(Paper.Called("giấy")));
        Assert.False(await Prepare(ground, SchemaSource.Model));
        Assert.Equal(1, await ground.Count<Paper>());
    }

    [Theory, OnEach]
    public async Task Demo_data_of_another_model_are_refused_with_the_way_out(On database)
    {
        await using var ground = await Ground.On(database);

        // A model is kept for each set of options: the other program has its own.
        await using var other = ground.Another(s => s.AddModel<MoreModel>().AddDbContext<AppDb>(options => options.EnableServiceProviderCaching(false), ServiceLifetime.Scoped, ServiceLifetime.Singleton));
        var why = await Assert.ThrowsAsync<SchemaException>(() => Prepare(other, SchemaSource.Model));
        Assert.Contains("reset", why.Message, StringComparison.Ordinal);
        Assert.Contains("--data", why.Message, StringComparison.Ordinal);
    }

    [Theory, OnEach]
    public async Task A_database_of_somebody_else_is_refused(On database)
    {
        await using var ground = await Ground.On(database);
        await ground.Sql($"DROP TABLE schema_stamps");
        var why = await Assert.ThrowsAsync<SchemaException>(() => Prepare(ground, SchemaSource.Model));
        Assert.Contains("không phải là cơ sở dữ liệu của ThôngSuốt", why.Message, StringComparison.Ordinal);
    }

    [Theory, OnEach]
    public async Task Demo_data_are_not_taken_over_by_a_released_program(On database)
    {
        await using var ground = await Ground.On(database);
        var why = await Assert.ThrowsAsync<SchemaException>(() => Prepare(ground, SchemaSource.Migrations));
        Assert.Contains("dữ liệu thử", why.Message, StringComparison.Ordinal);
    }

    [Theory, OnEach]
    public async Task A_database_newer_than_the_program_is_refused_by_name(On database)
    {
        await using var ground = await Ground.On(database);
        await ground.Sql($"CREATE TABLE \"__EFMigrationsHistory\" (migration_id varchar(150) NOT NULL PRIMARY KEY, product_version varchar(32) NOT NULL)");
        await ground.Sql($"INSERT INTO \"__EFMigrationsHistory\" VALUES ('20991231000000_FromTheFuture', '99.0.0')");
        var why = await Assert.ThrowsAsync<SchemaException>(() => Prepare(ground, SchemaSource.Migrations));
        Assert.Contains("mới hơn chương trình này (20991231000000_FromTheFuture)", why.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_named_without_its_password()
    {
        await using var ground = Ground.Joining("Host=127.0.0.1;Port=1;Username=app;Password=bí mật;Database=hau_giang;Timeout=2", Path.GetTempPath(), TimeProvider.System);
        var why = await Assert.ThrowsAsync<SchemaException>(() => Prepare(ground, SchemaSource.Model));
        Assert.Contains("127.0.0.1:1/hau_giang", why.Message, StringComparison.Ordinal);
        Assert.Contains("PostgreSQL", why.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("bí mật", why.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_named()
    {
        var folder = Directory.CreateTempSubdirectory("ground-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "ground.db"), new string('x', 5000));
        await using var ground = Ground.Joining(null, folder, TimeProvider.System);
        var why = await Assert.ThrowsAsync<SchemaException>(() => Prepare(ground, SchemaSource.Model));
        Assert.Contains("ground.db", why.Message, StringComparison.Ordinal);
    }

    [Theory, OnEach]
    public async Task An_upgrade_runs_once_in_an_act_and_not_on_a_new_database(On database)
    {
        await using var ground = await Ground.On(database);
        await ground.Act((db, _) => db.Add(Paper.Called("cũ")));
        await using var newer = ground.Another(s => s.AddSingleton<IUpgrade, Rename>());
        await Prepare(newer, SchemaSource.Model);
        Assert.Equal("đã nâng cấp", await ground.Read(db => db.Set<Paper>().Select(p => p.Title).SingleAsync()));
        await ground.Act(async (db, _) => (await db.Set<Paper>().SingleAsync()).Title = "sửa sau");
        await Prepare(newer, SchemaSource.Model);
        Assert.Equal("sửa sau", await ground.Read(db => db.Set<Paper>().Select(p => p.Title).SingleAsync()));
        await using var fresh = await Ground.On(database, s => s.AddSingleton<IUpgrade, Rename>());
        Assert.Equal(0, await fresh.Count<EventRow>());
    }

    [Theory, OnEach]
    public async Task A_copy_put_back_is_what_was_there_then(On database)
    {
        await using var ground = await Ground.On(database);
        var id = await ground.Act((db, act) =>
        {
            db.Add(Paper.Called("Nguyễn Thị Hồng Đào", act.Id));
            act.Record(new PaperFiled(act.Id, "giấy"));
        });
        await ground.Job<SealActs>();
        var copy = await ground.Database.Backup(ground.Folder, new DateTime(2020, 10, 15, 0, 0, 0, DateTimeKind.Utc));
        await ground.Act(async (db, act) =>
        {
            (await db.Set<Paper>().SingleAsync()).Title = "hỏng";
            db.Add(Paper.Called("thêm"));
            act.Record(new PaperCopied(act.Id));
        });
        await ground.Database.Restore(copy);
        Assert.Equal((id, "Nguyễn Thị Hồng Đào"), await ground.Read(db => db.Set<Paper>().Select(p => new ValueTuple<Guid, string>(p.Id, p.Title)).SingleAsync()));
        Assert.Equal(1, await ground.Count<EventRow>());
        Assert.Empty((await ground.Read(db => new Audit(db).Verify())).Findings);
        await ground.Act((db, _) => db.Add(Paper.Called("viết được")));
    }

    [Theory, OnEach]
    public async Task A_file_that_is_no_copy_changes_nothing(On database)
    {
        await using var ground = await Ground.On(database);
        await ground.Act((db, _) => db.Add(Paper.Called("giấy")));
        var wrong = Path.Combine(ground.Folder, "ghi-chu.txt");
        await File.WriteAllTextAsync(wrong, "không phải bản sao lưu");
        await Assert.ThrowsAnyAsync<Exception>(() => ground.Database.Restore(wrong));
        await Assert.ThrowsAnyAsync<Exception>(() => ground.Database.Restore(Path.Combine(ground.Folder, "không có")));
        Assert.Equal(1, await ground.Count<Paper>());
    }

    [Fact]
    public void No_provider_name_carries_a_secret() =>
        Assert.Equal("10.0.0.1:5432/hg", new PostgreSqlDatabase("Host=10.0.0.1;Database=hg;Username=u;Password=p").Place);

    [Fact]
    public void The_place_of_a_file_is_its_path() => Assert.Equal("/d/t.db", new SqliteDatabase("/d/t.db").Place);
}
