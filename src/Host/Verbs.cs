using System.CommandLine;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Host;

/// <summary>The operators' verbs.</summary>
internal static class Verbs
{
    public static IEnumerable<Command> All()
    {
        yield return Audit();
        yield return Database();
        yield return UserVerbs.All();
        yield return DeadlineVerb.All();
        yield return ProcessVerbs.All();
        yield return ProcedureVerbs.All();
        var seed = new Command("seed", "Tạo dữ liệu thử nghiệm nếu chưa có (fill the demo province)");
        seed.SetAction(CommandLine.Verb(async (app, _, json, cancel) =>
        {
            var made = await StartUp.Fill(app.Services, demo: true, cancel);
            Report(json, new { made }, made ? "Đã tạo dữ liệu thử nghiệm." : "Dữ liệu thử nghiệm đã có; không thay đổi.");
            return 0;
        }));
        yield return seed;
    }

    private static Command Audit()
    {
        var head = new Option<string?>("--head") { Description = "Đầu chuỗi đã ghi lại lần trước, dạng số:mã băm (the chain's head as noted before)" };
        var verify = new Command("verify", "Kiểm tra nhật ký: nêu tên từng dòng bị sửa, xoá hoặc chèn (verify the audit trail)") { head };
        verify.SetAction(CommandLine.Verb(async (app, parsed, json, cancel) =>
        {
            await using var scope = app.Services.CreateAsyncScope();
            var account = await scope.ServiceProvider.GetRequiredService<Events.Audit>().Verify(parsed.GetValue(head), cancel);
            if (json)
            {
                Terminal.SayJson(account);
            }
            else
            {
                Terminal.Say($"{account.Acts} hành vi, {account.Events} sự kiện, {account.Seals} niêm phong; {account.Unsealed} hành vi chưa niêm phong. Đầu chuỗi: {account.Head ?? "–"}");
                foreach (var finding in account.Findings)
                {
                    Terminal.Say($"{finding.Problem}\t{finding.Table}\t{finding.Row}\t{finding.Text}");
                }

                Terminal.Say(account.Findings.Count == 0 ? "Nhật ký toàn vẹn." : $"PHÁT HIỆN {account.Findings.Count} sai lệch.");
            }

            return account.Findings.Count == 0 ? 0 : 1;
        }));
        return new Command("audit", "Nhật ký (audit trail)") { verify };
    }

    private static Command Database()
    {
        var to = new Option<string?>("--to") { Description = "Thư mục nhận bản sao lưu (folder for the copy)" };
        var backup = new Command("backup", "Sao lưu (write a copy)") { to };
        backup.SetAction(CommandLine.Verb(async (app, parsed, json, cancel) =>
        {
            var folder = parsed.GetValue(to) ?? app.Services.GetRequiredService<HostMode>().Below("backups");
            var path = await app.Services.GetRequiredService<IDatabase>().Backup(folder, app.Services.GetRequiredService<WorkClock>().Now, cancel);
            Report(json, new { path }, $"Đã sao lưu vào {path}");
            return 0;
        }));
        var from = new Argument<string>("backup") { Description = "Tệp sao lưu (the copy)" };
        var restore = new Command("restore", "Khôi phục từ bản sao lưu; dừng máy chủ trước (put a copy back; stop the server first)") { from };
        restore.SetAction(CommandLine.Verb(async (app, parsed, json, cancel) =>
        {
            await app.Services.GetRequiredService<IDatabase>().Restore(parsed.GetValue(from)!, cancel);
            Report(json, new { restored = parsed.GetValue(from) }, "Đã khôi phục.");
            return 0;
        }, prepare: false));
        var upgrade = new Command("upgrade", "Đưa cơ sở dữ liệu lên phiên bản này (bring the database to this version)");
        upgrade.SetAction(CommandLine.Verb((app, _, json, _) =>
        {
            Report(json, new { upgraded = true }, "Cơ sở dữ liệu đã ở phiên bản này.");
            return Task.FromResult(0);
        }));
        return new Command("database", "Cơ sở dữ liệu (database)") { backup, restore, upgrade };
    }

    private static void Report(bool json, object forPrograms, string forPeople)
    {
        if (json)
        {
            Terminal.SayJson(forPrograms);
            return;
        }

        Terminal.Say(forPeople);
    }
}
