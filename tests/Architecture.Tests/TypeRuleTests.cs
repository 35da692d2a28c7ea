using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace ThongSuot.Architecture.Tests;

/// <summary>The assemblies of the product, found by their project files.</summary>
internal static class Product
{
    /// <summary>Project and assembly.</summary>
    public static IReadOnlyList<(ProjectFile Project, Assembly Assembly)> All { get; } = [.. ProjectFile.OfProduct.Select(p => (p, Assembly.Load($"ThongSuot.{p.Name}")))];

    /// <summary>Every type that a person wrote.</summary>
    public static IReadOnlyList<Type> Types { get; } = [.. All.SelectMany(a => a.Assembly.GetTypes()).Where(IsWritten)];

    /// <summary>The assemblies of one folder.</summary>
    public static IEnumerable<Assembly> In(string folder) => All.Where(a => a.Project.Folder == folder).Select(a => a.Assembly);

    private static bool IsWritten(Type type) => !type.IsDefined(typeof(CompilerGeneratedAttribute)) && !type.Name.Contains('<', StringComparison.Ordinal) && type.Name != "_Imports"
        && type.Namespace?.StartsWith("ThongSuot", StringComparison.Ordinal) == true && !type.Namespace.Contains("Migrations", StringComparison.Ordinal);
}

/// <summary>What other assemblies see, and what may be inherited.</summary>
public sealed partial class TypeRuleTests
{
    [Fact]
    public void Only_Public_is_public() =>
        Rule.Holds(Product.In("Modules").SelectMany(a => NotPublic(a.GetExportedTypes(), Tree.Under("src/Modules/", ".cs"))));

    [Fact]
    public void Everything_is_sealed() => Rule.Holds(Unsealed(Product.Types));

    [Fact]
    public void A_public_type_outside_Public_is_found() => Rule.Finds("OpenSample", NotPublic([typeof(OpenSample)], [new("src/Modules/A/Receive/X.cs", "public sealed class OpenSample")]));

    [Fact]
    public void A_public_type_in_Public_is_right() => Assert.Empty(NotPublic([typeof(OpenSample)], [new("src/Modules/A/Public/X.cs", "public sealed class OpenSample")]));

    [Fact]
    public void What_a_page_shows_may_be_public() =>
        Assert.Empty(NotPublic([typeof(SamplePage), typeof(SampleModel), typeof(SampleRow)], [new("src/Modules/A/X.cs", "public sealed record SampleModel; public sealed record SampleRow")]));

    [Fact]
    public void An_unsealed_class_without_heirs_is_found() => Rule.Finds("OpenSample", Unsealed([typeof(OpenSample), typeof(Heir)]));

    [Fact]
    public void A_class_with_heirs_may_be_open() => Assert.Empty(Unsealed([typeof(Parent), typeof(Heir)]));

    private static IEnumerable<string> NotPublic(IReadOnlyList<Type> exported, IReadOnlyList<TextFile> sources)
    {
        var shown = Shown([.. exported.Where(IsComponent)]);
        foreach (var type in exported.Where(t => t.Name != "_Imports" && !IsComponent(t) && !t.IsSubclassOf(typeof(Web.Module)) && !shown.Contains(t)))
        {
            var file = sources.FirstOrDefault(s => Declaration(type).IsMatch(s.Text))?.Path;
            if (file?.Contains("/Public/", StringComparison.Ordinal) != true && !type.Namespace!.Contains("Migrations", StringComparison.Ordinal))
            {
                yield return $"{type.FullName} ({file}): public, but neither in Public/, nor the manifest, nor shown by a page.";
            }
        }
    }

    private static IEnumerable<string> Unsealed(IReadOnlyList<Type> types)
    {
        var parents = types.Select(t => t.BaseType).OfType<Type>().Select(b => b.IsGenericType ? b.GetGenericTypeDefinition() : b).ToHashSet();
        return types.Where(t => t.IsClass && !t.IsSealed && !t.IsAbstract && !parents.Contains(t) && !IsComponent(t)).Select(t => $"{t.FullName} has no heirs: seal it.");
    }

    // Everything a page's parameters are made of, however deep.
    private static HashSet<Type> Shown(IReadOnlyList<Type> pages)
    {
        var seen = new HashSet<Type>();
        var open = new Stack<Type>(pages);
        while (open.TryPop(out var type))
        {
            if (type.Assembly != pages[0].Assembly && !type.IsGenericType && !type.IsArray)
            {
                continue;
            }

            if (!seen.Add(type))
            {
                continue;
            }

            var members = type.GetProperties(All).Select(p => p.PropertyType).Concat(type.GetFields(All).Select(f => f.FieldType))
                .Concat(type.GetConstructors().SelectMany(c => c.GetParameters()).Select(p => p.ParameterType))
                .Concat(type.GetGenericArguments()).Append(type.BaseType ?? typeof(object)).Append(type.GetElementType() ?? typeof(object));
            foreach (var member in members)
            {
                open.Push(member);
            }
        }

        return seen;
    }

    private const BindingFlags All = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static;

    private static bool IsComponent(Type type) => typeof(IComponent).IsAssignableFrom(type);

    private static Regex Declaration(Type type) => new($@"\bpublic\s+(?:\w+\s+)*(?:class|record|struct|interface|enum|delegate)\s+(?:\w+\s+)*?{type.Name.Split('`')[0]}\b");

    internal sealed class SamplePage : ComponentBase
    {
        [Parameter]
        public SampleModel? Model { get; set; }
    }

    internal sealed record SampleModel(IReadOnlyList<SampleRow> Rows);

    internal sealed record SampleRow(string Text);

#pragma warning disable CA1852 // Open on purpose: the sample that must be found.
    internal class OpenSample;
#pragma warning restore CA1852

    internal class Parent;

    internal sealed class Heir : Parent;
}
