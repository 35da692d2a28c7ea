using Microsoft.AspNetCore.Http;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>An interlinked group at the counter: one person, each paper once, the fees of all, one receipt.</summary>
internal static class ReceiveGroup
{
    public static void Map(Site site)
    {
        var action = site.Action("/counter/groups/{code}").Requires(OneStopPermissions.Receive);
        action.MapGet(Show);
        action.MapPost(Save);
    }

    private static async Task<IResult> Show(string code, FormState form, GroupReading groups, ReceiveReading reading, Act act, CancellationToken cancel)
    {
        var (kind, cards) = await groups.Find(code, act.Day, cancel);
        var fields = await groups.Fields(kind, cards, ReceiveDossier.Counter(act), act.Day, cancel);
        await reading.Prefill(form, cancel);
        form.With(ReceiveFields.Content, kind.Name.Vi).With(ReceiveFields.Way, Procedures.FilingWay.Counter).With(ReceiveFields.ReturnBy, ReturnWay.Counter).With(ReceiveFields.Kind, (ApplicantKind?)ApplicantKind.Citizen);
        foreach (var member in fields.Members)
        {
            form.With(member.Deciding, member.Usual);
        }

        foreach (var field in fields.Fees.OfType<NumberField>())
        {
            form.With(field, (long?)1);
        }

        return GroupReceivePage.With(new(kind, form, fields), form.HasErrors ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    private static async Task<IResult> Save(string code, FormState form, GroupReading groups, GroupDesk desk, Act act, CancellationToken cancel)
    {
        var (kind, cards) = await groups.Find(code, act.Day, cancel);
        var counter = ReceiveDossier.Counter(act);
        var fields = await groups.Fields(kind, cards, counter, act.Day, cancel);
        var accepts = form.First("do") != ReceiveDossier.Keep;
        if (groups.Read(kind, fields, form, new(counter, form.Get(ReceiveFields.Way), ReceiveReading.People(form)), act) is not { } wanted || !await desk.Take(wanted, fields, form, accepts, act, cancel))
        {
            return GroupReceivePage.With(new(kind, form, fields), StatusCodes.Status400BadRequest);
        }

        return Go.To(OneStopUrls.Group(act.Id), accepts ? "Đã tiếp nhận nhóm hồ sơ." : "Đã ghi nhóm hồ sơ, chưa tiếp nhận.");
    }

    /// <summary>Files the group and, where asked, takes it in: one commit. False when a file is refused, which the form then says.</summary>
    public static async Task<bool> Take(this GroupDesk desk, NewGroup wanted, GroupFields fields, FormState form, bool accepts, Act act, CancellationToken cancel)
    {
        try
        {
            var group = await desk.File(wanted, act, cancel);
            if (accepts)
            {
                await desk.TakeIn(group, act, cancel);
            }

            await act.Commit(cancel);
            return true;
        }
        catch (Refused e) when (form.TellFile(e, fields.Files))
        {
            return false;
        }
    }
}

/// <summary>A group being written down.</summary>
public sealed record GroupReceiveModel(GroupKind Kind, FormState Form, GroupFields Fields);
