using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using ThongSuot.Data;

namespace ThongSuot.Access;

internal sealed class AccessModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<Person>(person =>
        {
            person.ToTable("people").HasSearchIndex(p => p.Search);
            person.HasIndex(p => p.Sort);
            person.HasIndex(p => p.CitizenNumber).IsUnique().HasFilter("citizen_number IS NOT NULL");
            person.Ignore(p => p.Reference);
        });
        model.Entity<Role>(role =>
        {
            role.ToTable("roles");
            role.HasIndex(r => r.Code).IsUnique();
            role.Property(r => r.Permissions).HasConversion((ValueConverter)new JsonList(), JsonList.Comparer);
        });
        model.Entity<Assignment>(assignment =>
        {
            assignment.ToTable("assignments");
            assignment.Property(a => a.Fields).HasConversion((ValueConverter)new JsonList(), JsonList.Comparer);
            assignment.HasIndex(a => new { a.PersonId, a.From });
            assignment.HasIndex(a => a.UnitId);
            assignment.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
            assignment.HasOne<Role>().WithMany().HasForeignKey(a => a.RoleId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<UnitReach>(reach =>
        {
            reach.ToTable("unit_reach");
            reach.HasKey(r => new { r.AncestorId, r.DescendantId });
            reach.HasIndex(r => r.DescendantId);
        });
        model.Entity<RightsStamp>(stamp =>
        {
            stamp.ToTable("rights_stamps").IsTechnical();
            stamp.Property(s => s.Id).ValueGeneratedNever();
            stamp.HasData(new RightsStamp { Id = RightsStamp.Only, Value = "" });
        });
        Accounts(model);
    }

    private static void Accounts(ModelBuilder model)
    {
        model.Entity<Account>(account =>
        {
            account.ToTable("accounts").IsTechnical();
            account.HasIndex(a => a.Login).IsUnique();
            account.HasIndex(a => a.PersonId);
        });
        model.Entity<Passkey>(passkey =>
        {
            passkey.ToTable("passkeys").IsTechnical();
            passkey.HasIndex(p => p.AccountId);
        });
        model.Entity<OutsideLogin>(login =>
        {
            login.ToTable("outside_logins").IsTechnical();
            login.HasKey(l => new { l.Provider, l.Subject });
            login.HasIndex(l => l.AccountId);
        });
        model.Entity<Session>(session =>
        {
            session.ToTable("sessions").IsTechnical();
            session.HasIndex(s => new { s.AccountId, s.EndedAt });
        });
        model.Entity<ApiClient>(client =>
        {
            client.ToTable("api_clients");
            client.Ignore(c => c.Reference);
            client.HasIndex(c => c.ClientId).IsUnique();
            client.HasIndex(c => c.PersonId).IsUnique();
            client.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
