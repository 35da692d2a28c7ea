using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Support;

namespace ThongSuot.Mechanisms.Tests.Data;

/// <summary>The rules that hold for every write.</summary>
public sealed class Writing
{
    [Theory, OnEach]
    public async Task A_change_outside_an_act_is_refused(On database)
    {
        await using var ground = await Ground.On(database);
        await ground.Read(async db =>
        {
            db.Add(Paper.Called("ngoài hành vi"));
            var why = await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
            Assert.Contains("outside an act", why.Message, StringComparison.Ordinal);
            Assert.Throws<InvalidOperationException>(() => db.SaveChanges());
            return 0;
        });
        Assert.Equal(0, await ground.Count<Paper>());
    }

    [Theory, OnEach]
    public async Task A_change_of_a_record_inside_a_row_outside_an_act_is_refused(On database)
    {
        await using var ground = await Ground.On(database);
        var id = Guid.CreateVersion7();
        await ground.Act((db, _) => db.Add(Paper.Called("giấy", id)));
        await ground.Read(async db =>
        {
            (await db.Set<Paper>().SingleAsync()).Cover.Colour = "đỏ";
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
            return 0;
        });
    }

    [Theory, OnEach]
    public async Task Append_only_rows_cannot_be_changed_or_removed_even_in_an_act(On database)
    {
        await using var ground = await Ground.On(database);
        await ground.Act((db, _) => db.Add(new Entry { Id = Guid.CreateVersion7(), Text = "một" }));
        foreach (var change in (Action<AppDb, Entry>[])[(_, e) => e.Text = "hai", (db, e) => db.Remove(e)])
        {
            var why = await Assert.ThrowsAsync<InvalidOperationException>(() => ground.Act(async (db, act) =>
            {
                change(db, await db.Set<Entry>().SingleAsync());
                act.Record(new PaperCopied(Guid.CreateVersion7()));
            }));
            Assert.Contains("append-only", why.Message, StringComparison.Ordinal);
        }

        Assert.Equal("một", await ground.Read(db => db.Set<Entry>().Select(e => e.Text).SingleAsync()));
        Assert.Equal(1, await ground.Count<ActRow>());
    }

    [Theory, OnEach]
    public async Task The_trail_itself_is_append_only(On database)
    {
        await using var ground = await Ground.On(database);
        await ground.Act((_, act) => act.Record(new PaperCopied(Guid.CreateVersion7())));
        await Assert.ThrowsAsync<InvalidOperationException>(() => ground.Act(async (db, _) => db.Remove(await db.Set<EventRow>().SingleAsync())));
        await Assert.ThrowsAsync<InvalidOperationException>(() => ground.Act(async (db, _) => db.Remove(await db.Set<ActRow>().SingleAsync())));
    }

    [Theory, OnEach]
    public async Task The_second_of_two_editors_is_told(On database)
    {
        await using var ground = await Ground.On(database);
        await ground.Act((db, _) => db.Add(Paper.Called("bản đầu")));
        await using var first = ground.Services.CreateAsyncScope();
        await using var second = ground.Services.CreateAsyncScope();
        foreach (var scope in (AsyncServiceScope[])[first, second])
        {
            (await scope.ServiceProvider.GetRequiredService<AppDb>().Set<Paper>().SingleAsync()).Title = "bản sửa";
        }

        await ground.ActIn(first.ServiceProvider).Commit();
        var why = await Assert.ThrowsAsync<Refused>(() => ground.ActIn(second.ServiceProvider).Commit());
        Assert.Equal(Refusals.Stale, why.Why);
        Assert.Equal(1, await ground.Read(db => db.Set<Paper>().Select(p => p.Version).SingleAsync()));
    }

    [Theory, OnEach]
    public async Task A_record_inside_a_row_raises_the_version_of_the_row(On database)
    {
        await using var ground = await Ground.On(database);
        await ground.Act((db, _) => db.Add(Paper.Called("giấy")));
        await using var first = ground.Services.CreateAsyncScope();
        await using var second = ground.Services.CreateAsyncScope();
        (await first.ServiceProvider.GetRequiredService<AppDb>().Set<Paper>().SingleAsync()).Cover.Colour = "đỏ";
        (await second.ServiceProvider.GetRequiredService<AppDb>().Set<Paper>().SingleAsync()).Cover.Colour = "xanh";
        await ground.ActIn(first.ServiceProvider).Commit();
        Assert.Equal(Refusals.Stale, (await Assert.ThrowsAsync<Refused>(() => ground.ActIn(second.ServiceProvider).Commit())).Why);
        var paper = await ground.Read(db => db.Set<Paper>().AsNoTracking().SingleAsync());
        Assert.Equal(("đỏ", 1), (paper.Cover.Colour, paper.Version));
    }

    [Theory, OnEach]
    public async Task A_number_taken_by_another_is_a_duplicate_and_changes_nothing(On database)
    {
        await using var ground = await Ground.On(database);
        await ground.Act((db, _) => db.Add(new Paper { Id = Guid.CreateVersion7(), Title = "một", Number = "01/QĐ" }));
        var why = await Assert.ThrowsAsync<Refused>(() => ground.Act((db, act) =>
        {
            db.Add(Paper.Called("đi cùng"));
            db.Add(new Paper { Id = Guid.CreateVersion7(), Title = "hai", Number = "01/QĐ" });
            act.Record(new PaperCopied(Guid.CreateVersion7()));
        }));
        Assert.Equal(Refusals.Duplicate, why.Why);
        Assert.Equal((1, 0), (await ground.Count<Paper>(), await ground.Count<EventRow>()));
    }

    [Theory, OnEach]
    public async Task Moments_come_back_as_UTC_to_the_microsecond(On database)
    {
        await using var ground = await Ground.On(database);
        var at = new DateTime(2020, 10, 15, 1, 2, 3, DateTimeKind.Utc).AddTicks(4567890);
        await ground.Act((db, _) =>
        {
            var paper = Paper.Called("giấy");
            paper.SignedAt = at;
            db.Add(paper);
        });
        var read = await ground.Read(db => db.Set<Paper>().Where(p => p.SignedAt == at).Select(p => p.SignedAt!.Value).SingleAsync());
        Assert.Equal((at, DateTimeKind.Utc), (read, read.Kind));
        var acts = await ground.Read(db => db.Set<ActRow>().Select(a => a.At).ToListAsync());
        Assert.All(acts, a => Assert.Equal(DateTimeKind.Utc, a.Kind));
    }

    [Theory, OnEach]
    public async Task A_moment_of_no_stated_kind_is_refused(On database)
    {
        await using var ground = await Ground.On(database);
        var why = await Record.ExceptionAsync(() => ground.Act((db, _) =>
        {
            var paper = Paper.Called("giấy");
            paper.SignedAt = new DateTime(2020, 10, 15, 8, 0, 0);
            db.Add(paper);
        }));
        Assert.NotNull(why);
        Assert.Contains("neither UTC nor local", why.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await ground.Count<Paper>());
    }

    [Theory, OnEach]
    public async Task Hostile_text_comes_back_as_it_was(On database)
    {
        await using var ground = await Ground.On(database);
        string[] texts = ["<script>alert(1)</script>", "'; DROP TABLE papers; --", "Nguyễn Thị Hồng Đào", "𠮷野家 👨‍👩‍👧", "مرحبا", new string('ạ', 1_000_000), "a\nb\tc", "{0} {1}"];
        foreach (var text in texts)
        {
            var id = await ground.Act((db, act) =>
            {
                db.Add(Paper.Called(text, act.Id));
                act.Record(new PaperFiled(act.Id, text.Length > 100 ? "dài" : text));
            });
            Assert.Equal(text, await ground.Read(db => db.Set<Paper>().Where(p => p.Id == id).Select(p => p.Title).SingleAsync()));
        }

        Assert.Empty((await ground.Read(db => new Audit(db).Verify())).Findings);
    }
}
