using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Kernel;
using ThongSuot.Search;
using ThongSuot.Support;
using Xunit;

namespace ThongSuot.Mechanisms.Tests.Search;

public sealed class SearchQueriesTests
{
    private static readonly string[] Names =
    [
        "Nguyễn Thị Hồng Đào", "Nguyễn Văn Đạo", "Trần Đại Nghĩa", "Đặng Thị Ngọc Thịnh", "Lê Văn 100%", "Phạm_Quốc_Việt", "O'Hara Bình", "ĐÀO DUY ANH",
    ];

    private static async Task<TestDatabase> Open(Engine engine)
    {
        var database = await TestDatabase.Open(engine);
        await database.Act((sp, _) =>
        {
            sp.GetRequiredService<AppDb>().AddRange(Names.Select(n => Person.Called(n)));
            return Task.CompletedTask;
        });
        return database;
    }

    private static Task<List<string>> Found(TestDatabase database, string? text) => database.With(sp =>
        sp.GetRequiredService<AppDb>().Set<Person>().Matching(text, p => p.Search).OrderBy(p => p.Sort).Select(p => p.Name).ToListAsync());

    [Theory]
    [OnEachDatabase("dao", "Nguyễn Thị Hồng Đào|Nguyễn Văn Đạo|ĐÀO DUY ANH")]
    [OnEachDatabase("Đào", "Nguyễn Thị Hồng Đào|Nguyễn Văn Đạo|ĐÀO DUY ANH")]
    [OnEachDatabase("D\u0061\u0300O nguye\u0302\u0303n", "Nguyễn Thị Hồng Đào|Nguyễn Văn Đạo")]
    [OnEachDatabase("hong nguyen", "Nguyễn Thị Hồng Đào")]
    [OnEachDatabase("guye van", "Nguyễn Văn Đạo")]
    [OnEachDatabase("100%", "Lê Văn 100%")]
    [OnEachDatabase("pham quoc", "Phạm_Quốc_Việt")]
    [OnEachDatabase("o'hara", "O'Hara Bình")]
    [OnEachDatabase("không có ai", "")]
    [OnEachDatabase("%", "")]
    [OnEachDatabase("_%\\", "")]
    [OnEachDatabase("'; DROP TABLE people; --", "")]
    [OnEachDatabase("\0\uD800\u202E", "")]
    public async Task Every_word_must_be_there_with_or_without_marks(Engine engine, string text, string names)
    {
        await using var database = await Open(engine);

        Assert.Equal(names, string.Join('|', (await Found(database, text)).Order(StringComparer.OrdinalIgnoreCase)));
    }

    [Theory, OnEachDatabase(""), OnEachDatabase(" \t ")]
    public async Task No_text_asks_for_every_row(Engine engine, string text)
    {
        await using var database = await Open(engine);

        Assert.Equal(Names.Length, (await Found(database, text)).Count);
    }

    [Theory, OnEachDatabase]
    public async Task Whatever_is_typed_the_database_answers_as_the_definition_does(Engine engine)
    {
        await using var database = await Open(engine);
        var piece = Gen.OneOf(Gen.String[Gen.Char["aăâdđeêiouưnghtvĐÀ %_\\'\"\u0300\0"], 0, 6], Gen.String[0, 4], Gen.Int[0, Names.Length - 1].Select(i => Names[i]));

        await piece.SampleAsync(
            async text =>
            {
                var words = SearchText.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
                var expected = string.IsNullOrWhiteSpace(text) ? Names : words.Length == 0 ? [] : Names.Where(n => words.All(SearchText.Fold(n).Contains));
                Assert.Equal(expected.Order(StringComparer.Ordinal), (await Found(database, text)).Order(StringComparer.Ordinal));
            },
            iter: 200,
            threads: 1);
    }

    [Theory, OnEachDatabase]
    public async Task A_megabyte_of_words_is_answered_at_once(Engine engine)
    {
        await using var database = await Open(engine);

        Assert.Empty(await Found(database, string.Join(' ', Enumerable.Range(0, 200_000))));
    }

    [Theory, OnEachDatabase]
    public async Task The_nearest_come_first(Engine engine)
    {
        await using var database = await Open(engine);

        var found = await database.With(sp => sp.GetRequiredService<AppDb>().Set<Person>().Matching("Đào", p => p.Search)
            .NearestFirst("Đào", p => p.Search).ThenBy(p => p.Sort).Select(p => p.Name).ToListAsync());

        Assert.Equal(["ĐÀO DUY ANH", "Nguyễn Thị Hồng Đào", "Nguyễn Văn Đạo"], found);
    }

    [Theory, OnEachDatabase]
    public async Task A_marked_column_gets_its_index_where_the_database_has_one(Engine engine)
    {
        await using var database = await TestDatabase.Open(engine);
        var indexes = engine is Engine.PostgreSql
            ? await database.With(sp => sp.GetRequiredService<AppDb>().Database
                .SqlQueryRaw<string>("SELECT indexname AS \"Value\" FROM pg_indexes WHERE indexdef LIKE '%gin_trgm_ops%'").ToListAsync())
            : ["ix_people_search_words"];

        Assert.Contains("ix_people_search_words", indexes);
    }
}
