using Autograd.Unit.Conventions;

namespace Autograd.Unit.Names;

/// <summary>
/// The table of PyTorch's names is what docs/names.md says. After a change of the API, run the tests with UPDATE_NAMES=1 in
/// the environment, which writes the page anew, and commit it.
/// </summary>
public class NameTableTests
{
    private static readonly NameTable Table = new(PublicName.Recorded(), NameReason.ReadAll(), CompatNames.ByNamespace);

    [Fact]
    public void Every_name_of_PyTorch_is_present_or_has_a_reason() => Assert.Empty(Table.Contradictions);

    [Fact]
    public void The_page_of_names_is_up_to_date()
    {
        string path = Repository.File("docs/names.md");
        string actual = NamePage.Of(Table);
        if (Environment.GetEnvironmentVariable("UPDATE_NAMES") == "1")
        {
            File.WriteAllText(path, actual);
        }

        Assert.Equal(File.ReadAllText(path), actual);
    }

    [Fact]
    public void Names_in_another_spelling_are_there() =>
        Assert.All(
            Table.Reasons.Where(reason => reason.Verdict == NameVerdict.Spelled),
            reason => Assert.NotNull(typeof(Tensor).Assembly.GetType(reason.Text.Trim('`'))));

    [Fact]
    public void Compats_names_are_found_in_every_form()
    {
        // Functions, properties, constants, nested classes; extension methods and properties, and the type's own members.
        Assert.All(["ones", "float32", "pi", "no_grad", "linalg"], name => Assert.Contains(name, CompatNames.ByNamespace["torch"]));
        Assert.All(
            ["add_", "shape", "requires_grad", "backward", "T"],
            name => Assert.Contains(name, CompatNames.ByNamespace["torch.Tensor"]));
        Assert.All(["fft", "ifft2"], name => Assert.Contains(name, CompatNames.ByNamespace["torch.fft"]));
        Assert.All(["relu", "mse_loss"], name => Assert.Contains(name, CompatNames.ByNamespace["torch.nn.functional"]));
        // Of nodes, generators and accessors: not of tensors.
        Assert.DoesNotContain("next_functions", CompatNames.ByNamespace["torch.Tensor"]);
        Assert.DoesNotContain("get_shape", CompatNames.ByNamespace["torch.Tensor"]);
    }

    [Fact]
    public void A_name_is_judged_by_what_is_present_and_by_its_reason()
    {
        NameTable table = Made(
            [new("torch", "ones", "function", "torch"), new("torch", "os", "module", "os"), new("torch", "load", "function", "torch"),
                new("torch.Tensor", "load", "method", ""), new("torch", "Any", "class", "typing")],
            [new(NameVerdict.PythonOnly, "kind:module origin:typing", "x"), new(NameVerdict.Missing, "torch.load", "y"),
                new(NameVerdict.Spelled, "torch.Tensor.lo*", "z")],
            "ones");

        Assert.Empty(table.Contradictions);
        Assert.Equal(
            [NameVerdict.Present, NameVerdict.PythonOnly, NameVerdict.Missing, NameVerdict.Spelled, NameVerdict.PythonOnly],
            table.Recorded["1.0"].Select(table.VerdictOf));
        Assert.Equal((1, 2, 1), (
            table.Count("1.0", "torch", NameVerdict.Present), table.Count("1.0", "torch", NameVerdict.PythonOnly),
            table.Count("1.0", "torch", NameVerdict.Missing)));
    }

    [Fact]
    public void A_name_without_a_reason_is_reported() =>
        Assert.Equal(
            ["neither present nor explained: torch.load"],
            Made([new("torch", "load", "function", "torch")], []).Contradictions);

    [Fact]
    public void A_pattern_that_fits_nothing_is_reported() =>
        Assert.Equal(
            ["pattern without a name: torch.lo*", "pattern without a name: kind:module"],
            Made(
                [new("torch", "ones", "function", "torch")],
                [new(NameVerdict.Missing, "torch.lo*", "x"), new(NameVerdict.PythonOnly, "kind:module", "x")], "ones").Contradictions);

    [Fact]
    public void A_pattern_whose_names_an_earlier_one_took_is_reported() =>
        Assert.Equal(
            ["pattern without a name: load"],
            Made(
                [new("torch", "load", "function", "torch")],
                [new(NameVerdict.Missing, "torch.load", "x"), new(NameVerdict.Missing, "load", "x")]).Contradictions);

    [Fact]
    public void A_present_name_with_a_reason_is_reported() =>
        Assert.Equal(
            ["present, and yet it has a reason: torch.ones"],
            Made([new("torch", "ones", "function", "torch")], [new(NameVerdict.Missing, "on*", "x")], "ones").Contradictions);

    private static NameTable Made(PublicName[] names, NameReason[] reasons, params string[] present) => new(
        new Dictionary<string, IReadOnlyList<PublicName>> { ["1.0"] = names },
        reasons,
        PublicName.Namespaces.ToDictionary(path => path, path => (IReadOnlySet<string>)(path == "torch" ? present.ToHashSet() : [])));
}
