using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Administration;

/// <summary>The search box of the top bar: one list over everything one may see.</summary>
internal static class SearchEverything
{
    private static readonly TextField Words = new("q", "Từ cần tìm") { Required = false };

    public static void Map(Site site) => site.Action("/search").SignedIn().MapGet(Show);

    private static async Task<IResult> Show(FormState form, IEnumerable<IFind> finders, Act act, CancellationToken cancel)
    {
        var words = form.Maybe(Words);
        var found = new List<Finding>();
        if (SearchText.Fold(words).Length >= 2)
        {
            foreach (var finder in finders)
            {
                found.AddRange(await finder.Find(words!, act, cancel));
            }
        }

        return SearchPage.With(new(form, Words, words, found), form.HasErrors ? 400 : 200);
    }
}

/// <summary>Finds people for those who may see them.</summary>
internal sealed class FindPeople(PeopleInReach reach) : IFind
{
    public async Task<IReadOnlyList<Finding>> Find(string words, Act act, CancellationToken cancel)
    {
        if (!act.May(AdministrationPermissions.ViewPeople))
        {
            return [];
        }

        var people = reach.For(act);
        foreach (var word in SearchText.Fold(words).Split(' '))
        {
            people = people.Where(p => p.Search.Contains(word));
        }

        var found = await people.OrderBy(p => p.Sort).Take(20).Select(p => new { p.Id, p.Name }).ToListAsync(cancel);
        return [.. found.Select(p => new Finding("Người dùng", p.Name, $"/administration/people/{p.Id}"))];
    }
}

/// <summary>What was found.</summary>
public sealed record SearchModel(FormState Form, TextField Field, string? Words, IReadOnlyList<Finding> Found);
