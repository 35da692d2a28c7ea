using Microsoft.AspNetCore.Http;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Organizations;
using ThongSuot.Web;

namespace ThongSuot.Portal;

/// <summary>The public phone book: whom to call, where to go, when it is open.</summary>
internal static class Contacts
{
    private static readonly TextField Words = new("q", "Tên cơ quan") { Required = false, Hint = "Gõ một phần tên, có dấu hoặc không dấu." };

    public static void Map(Site site) => site.Action("/contacts").Open().MapGet(Show);

    private static IEnumerable<FileColumn<PhoneBookEntry>> Columns =>
    [
        new("Tên cơ quan", e => e.Unit.Name), new("Trực thuộc", e => e.Above), new("Người đứng đầu", e => e.Leader?.Name),
        Column("Điện thoại", ContactKind.Phone), Column("Đường dây nóng", ContactKind.Hotline), Column("Thư điện tử", ContactKind.Email),
        Column("Địa chỉ", ContactKind.Address), Column("Giờ làm việc", ContactKind.Hours),
    ];

    private static FileColumn<PhoneBookEntry> Column(string heading, ContactKind kind) =>
        new(heading, e => string.Join("; ", e.Contacts.Where(c => c.Kind == kind).Select(c => c.Value)));

    private static async Task<IResult> Show(FormState form, ListQuery query, IUnits units, WorkClock clock, CancellationToken cancel)
    {
        var words = form.Maybe(Words) ?? "";
        var book = form.HasErrors ? [] : await units.PhoneBook(words, clock.Today, cancel);
        if (query.IsFile && !form.HasErrors)
        {
            return ListFile.Of("lien-he", book, [.. Columns]);
        }

        var first = (query.Page - 1) * ListQuery.Size;
        var page = book.Skip(first).Take(ListQuery.Size).ToList();
        return ContactsPage.With(new(form, Words, new PageOf<PhoneBookEntry>(page, query, book.Count, book.Count > first + page.Count)), form.HasErrors ? 400 : 200);
    }
}

/// <summary>The phone book.</summary>
public sealed record ContactsModel(FormState Form, TextField Words, PageOf<PhoneBookEntry> Rows);
