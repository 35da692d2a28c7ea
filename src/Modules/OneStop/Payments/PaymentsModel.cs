using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;

namespace ThongSuot.OneStop;

internal sealed class PaymentsModel : IModelPart
{
    /// <summary>The word alone is one of SQL's own.</summary>
    public const string Transaction = "transaction_number";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Build(ModelBuilder model)
    {
        model.Entity<PaymentOrder>(order =>
        {
            order.ToTable("payment_orders");
            order.Ignore(o => o.About);
            order.Property(o => o.Lines).HasJson(Json);
            order.Property(o => o.Transaction).HasColumnName(Transaction);
            order.HasIndex(o => o.Number).IsUnique();
            order.HasIndex(o => o.Code).IsUnique();

            // Many have none; two of one value there are not.
            order.HasIndex(o => o.OpenFor).IsUnique();
            order.HasIndex(o => o.Transaction).IsUnique();
            order.HasIndex(o => new { o.UnitId, o.MadeAt });
            order.HasIndex(o => new { o.State, o.AnsweredAt });
            order.HasIndex(o => o.DossierId).HasFilter("dossier_id IS NOT NULL");
            order.HasIndex(o => o.GroupId).HasFilter("group_id IS NOT NULL");
            order.HasOne<Dossier>().WithMany().HasForeignKey(o => o.DossierId).OnDelete(DeleteBehavior.Restrict);
            order.HasOne<DossierGroup>().WithMany().HasForeignKey(o => o.GroupId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<DossierDuty>(duty =>
        {
            duty.ToTable("dossier_duties").HasIndex(d => d.DossierId);
            duty.Property(d => d.Transaction).HasColumnName(Transaction);
            duty.HasOne<Dossier>().WithMany().HasForeignKey(d => d.DossierId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<PaymentIssue>(issue =>
        {
            issue.ToTable("payment_issues").HasIndex(i => i.Key).IsUnique();
            issue.HasIndex(i => new { i.UnitId, i.At });
            issue.Property(i => i.Transaction).HasColumnName(Transaction);
            issue.Property(i => i.Order).HasColumnName("order_number");
            issue.HasOne<PaymentOrder>().WithMany().HasForeignKey(i => i.OrderId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
