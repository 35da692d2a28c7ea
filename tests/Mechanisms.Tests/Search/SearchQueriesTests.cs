using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Kernel;
using ThongSuot.Search;
using ThongSuot.Support;

namespace ThongSuot.Mechanisms.Tests.Search;

public sealed class SearchQueriesTests
{
    private static readonly string[] Names =
    [
        "Nguyễn Thị Hồng Đào", "Nguyễn Văn Đạo", "Trần Đại Nghĩa", "Đặng Thị Ngọc Thịnh", "Lê Văn 100%", "Phạm_Quốc_Việt", "O'Hara Bình", "ĐÀO DUY ANH",
    ];

    private static async Task<TestDatabase> Open(On engine)
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
    [OnEach("dao", "Nguyễn Thị Hồng Đào|Nguyễn Văn Đạo|ĐÀO DUY ANH")]
    [OnEach("Đào", "Nguyễn Thị Hồng Đào|Nguyễn Văn Đạo|ĐÀO DUY ANH")]
    [OnEach("D\u0061\u0300O nguye\u0302\u0303n", "Nguyễn Thị Hồng Đào|Nguyễn Văn Đạo")]
    [OnEach("hong nguyen", "Nguyễn Thị Hồng Đào")]
    [OnEach("guye van", "Nguyễn Văn Đạo")]
    [OnEach("100%", "Lê Văn 100%")]
    [OnEach("pham quoc", "Phạm_Quốc_Việt")]
    [OnEach("o'hara", "O'Hara Bình")]
    [OnEach("không có ai", "")]
    [OnEach("%", "")]
    [OnEach("_%\\", "")]
    [OnEach("'; DROP TABLE people; --", "")]
    [OnEach("\0\uD800\u202E", "")]
    public async Task Every_word_must_be_there_with_or_without_marks(On engine, string text, string names)
    {
        await using var database = await Open(engine);

        Assert.Equal(names, string.Join('|', (await Found(database, text)).Order(StringComparer.OrdinalIgnoreCase)));
    }

    [Theory, OnEach(""), OnEach(" \t ")]
    public async Task No_text_asks_for_every_row(On engine, string text)
    {
        await using var database = await Open(engine);

        Assert.Equal(Names.Length, (await Found(database, text)).Count);
    }

    [Theory, OnEach]
    public async Task Whatever_is_typed_the_database_answers_as_the_definition_does(On engine)
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

    [Theory, OnEach]
    public async Task A_megabyte_of_words_is_answered_at_once(On engine)
    {
        await using var database = await Open(engine);

        Assert.Empty(await Found(database, string.Join(' ', Enumerable.Range(0, 200_000))));
    }

    [Theory, OnEach]
    public async Task The_nearest_come_first(On engine)
    {
        await using var database = await Open(engine);

        var found = await database.With(sp => sp.GetRequiredService<AppDb>().Set<Person>().Matching("Đào", p => p.Search)
            .NearestFirst("Đào", p => p.Search).ThenBy(p => p.Sort).Select(p => p.Name).ToListAsync());

        Assert.Equal(["ĐÀO DUY ANH", "Nguyễn Thị Hồng Đào", "Nguyễn Văn Đạo"], found);
    }

    [Theory, OnEach]
    public async Task A_marked_column_gets_its_index_where_the_database_has_one(On engine)
    {
        await using var database = await TestDatabase.Open(engine);
        var indexes = engine is On.PostgreSql
            ? await database.With(sp => sp.GetRequiredService<AppDb>().Database
                .SqlQueryRaw<string>("SELECT indexname AS \"Value\" FROM pg_indexes WHERE indexdef LIKE '%gin_trgm_ops%'").ToListAsync())
            : ["ix_people_search_words"];

        Assert.Contains("ix_people_search_words", indexes);
    }
}
