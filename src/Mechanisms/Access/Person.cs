using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Access;

/// <summary>A human being the platform knows: staff, citizen or the representative of a business.</summary>
public sealed class Person : IVersioned
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>Full name as on the identity card.</summary>
    public required string Name { get; set; }

    /// <summary>Order of names: given name first.</summary>
    public string Sort { get; private set; } = "";

    /// <summary>Folded name, for search.</summary>
    public string Search { get; private set; } = "";

    /// <summary>Day of birth.</summary>
    public DateOnly? BornOn { get; set; }

    /// <summary>Personal identification number, as text of 12 (or 9) digits.</summary>
    public string? CitizenNumber { get; set; }

    /// <summary>Where mail goes.</summary>
    public string? Email { get; set; }

    /// <summary>Where SMS goes.</summary>
    public string? Phone { get; set; }

    /// <summary>Language of pages and notices: vi or en.</summary>
    public string Language { get; set; } = "vi";

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>How other modules link to the person.</summary>
    public Reference Reference => new("person", Id, Name);

    /// <summary>A person with this name.</summary>
    public static Person Called(string name, Guid? id = null)
    {
        var person = new Person { Id = id ?? Guid.CreateVersion7(), Name = name };
        person.Rename(name);
        return person;
    }

    /// <summary>Gives the person another name.</summary>
    public void Rename(string name)
    {
        Name = name;
        Sort = SearchText.NameSortKey(name);
        Search = SearchText.Fold(name);
    }
}
