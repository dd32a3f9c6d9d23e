using Autograd.Compat;
using Autograd.Unit.Lifetimes;

namespace Autograd.Unit.Operators;

/// <summary>Operators of a library that is loaded at run time, tests/CustomOperators.</summary>
public class CustomOperatorTests
{
    internal static readonly string Library = Path.Combine(AppContext.BaseDirectory, "libcustom_operators.so");

    private static readonly OpNamespace Ops = Load();

    private static OpNamespace Load()
    {
        Torch.Operators.LoadLibrary(Library);
        return Torch.Operators["custom_operators"];
    }

    [Fact]
    public void Arguments_take_their_defaults_or_come_by_name()
    {
        Tensor x = Torch.Tensor([1.0, 2.0]);
        Assert.Equal([2f, 4f], ((Tensor)Ops["scale"].Invoke(x)!).ToArray<float>());
        Assert.Equal([9f, 18f], ((Tensor)Ops["scale"].Invoke([x, 3], ("times", 2))!).ToArray<float>());
        Assert.Equal([9f, 18f], ((Tensor)Ops["scale"].Invoke([x], ("times", 2), ("factor", 3.0))!).ToArray<float>());
    }

    [Fact]
    public void An_allocator_of_a_device_that_has_no_memory_left_is_told_apart()
    {
        const string Message = "CUDA out of memory. Tried to allocate 20.00 GiB";
        Assert.Equal(Message, Assert.Throws<TorchOutOfMemoryException>(() => Ops["run_out_of_memory"].Invoke(Message)).Message);
    }

    [Fact]
    public void A_library_s_autograd_function_gives_gradients()
    {
        Tensor x = Torch.Tensor([1.0, 2.0], requiresGrad: true);
        ((Tensor)Ops["cube"].Invoke(x)!).Sum().Backward();
        Assert.Equal([3f, 12f], x.Grad!.ToArray<float>());
    }

    [Fact]
    public void Several_results_come_as_an_array()
    {
        Tensor x = Torch.Ones(1);
        var results = (object?[])Ops["several"].Invoke(x, new[] { 1, 2 }, "text")!;
        Assert.Equal("text", results[0]);
        Assert.Equal([1L, 2L], (long[])results[1]!);
        Assert.Same(x, results[2]);
        Assert.Equal(0.5, results[3]);
        Assert.Equal(true, results[4]);
        results = (object?[])Ops["several"].Invoke(null, Array.Empty<long>())!;
        Assert.Equal("a \"name\"", results[0]);
        Assert.Null(results[2]);
    }

    [Fact]
    public void Lists_of_strings_and_dictionaries_come_back()
    {
        Assert.Equal(["a", "a"], (object?[])Ops["words"].Invoke("a")!);
        Tensor x = Torch.Ones(1);
        var named = (Dictionary<object, object?>)Ops["named"].Invoke((x, x))!;
        Assert.Equal(["0", "1"], named.Keys.Order());
        Assert.Same(x, named["0"]);
        Assert.Null(Ops["nothing"].Invoke());
    }

    [Fact]
    public void The_overload_that_takes_the_argument_is_called()
    {
        Assert.Equal("int", Ops["pick"].Invoke(1));
        Assert.Equal("str", Ops["pick"].Invoke("1"));
    }

    [Fact]
    public void An_instance_of_a_library_s_class_is_passed_on()
    {
        using var counter = (ScriptObject)Ops["counter"].Invoke()!;
        Assert.Equal("__torch__.torch.classes.custom_operators.Counter", counter.TypeName);
        Assert.Equal(2L, Ops["increase"].Invoke(counter, 2));
        Assert.Equal(5L, Ops["increase"].Invoke(counter, 3));
        var e = Assert.Throws<TorchException>(() => Torch.Operators["aten"]["sin"].Invoke(counter));
        Assert.Contains("found type 'ScriptObject'", e.Message);
        counter.Dispose();
        Assert.Throws<ObjectDisposedException>(() => Ops["increase"].Invoke(counter, 1));
    }

    [Fact]
    public void An_operator_that_throws_is_an_exception()
    {
        Assert.Equal("a reason", Assert.Throws<TorchException>(() => Ops["fail"].Invoke("a reason")).Message);
        Assert.Equal("unknown C++ exception", Assert.Throws<TorchException>(() => Ops["fail_otherwise"].Invoke()).Message);
    }

    [Fact]
    public void Schemas_have_their_parts()
    {
        FunctionSchema schema = Ops["scale"]["default"].Schema;
        Assert.Equal("custom_operators::scale(Tensor x, float factor=2., *, int times=1) -> Tensor", schema.ToString());
        Assert.Equal(["x", "factor", "times"], schema.Arguments.Select(argument => argument.Name));
        Assert.Equal(["Tensor", "float", "int"], schema.Arguments.Select(argument => argument.Type));
        Assert.Equal([null, 2.0, 1L], schema.Arguments.Select(argument => argument.Default));
        Assert.Equal([false, false, true], schema.Arguments.Select(argument => argument.IsKeywordOnly));
        Assert.False(schema.IsMutable);
        Assert.True(Torch.Operators["aten"]["add_"]["Tensor"].Schema.IsMutable);
    }

    [Fact]
    public void Dynamic_values_take_the_calls_of_a_Python_program()
    {
        dynamic ops = torch.ops;
        Tensor x = torch.tensor([1.0, 2.0]);
        Assert.Equal([9f, 18f], ((Tensor)ops.custom_operators.scale(x, 3, times: 2)).ToArray<float>());
        Assert.Equal([3f, 6f], ((Tensor)torch.ops.aten.add(x, x, alpha: 2)).ToArray<float>());
        Assert.Equal([3f, 6f], ((Tensor)torch.ops.aten.add.Tensor(x, x, alpha: 2)).ToArray<float>());
        Assert.Equal("aten::add.Tensor", (string)torch.ops.aten.add.Tensor.name());
        Assert.Contains("Scalar alpha=1", (string)torch.ops.aten.add.Tensor._schema.ToString());
        Assert.Contains("Scalar_out", (IReadOnlyList<string>)torch.ops.aten.add.overloads());
        ops.load_library(Library);
        Assert.Throws<TorchAttributeException>(() => ops.aten.nonsense(x));
    }

    [Fact]
    public void Loading_a_library_again_does_nothing()
    {
        Torch.Operators.LoadLibrary(Library);
        Assert.Single(Torch.Operators.LoadedLibraries);
    }

    [Fact]
    public void A_missing_library_is_named() =>
        Assert.Equal("/nonexistent.so: cannot open shared object file: No such file or directory",
            Assert.Throws<DllNotFoundException>(() => Torch.Operators.LoadLibrary("/nonexistent.so")).Message);

    [Fact]
    public void A_file_that_is_no_library_is_refused()
    {
        string file = Path.Combine(AppContext.BaseDirectory, "Autograd.Facade.dll");
        Assert.Equal($"{file}: invalid ELF header",
            Assert.Throws<DllNotFoundException>(() => Torch.Operators.LoadLibrary(file)).Message);
    }

    /// <summary>In C++, and so in Python, this ends the process.</summary>
    [Fact]
    public void A_library_whose_registrations_are_refused_is_an_exception()
    {
        string file = Path.Combine(AppContext.BaseDirectory, "libsame_namespace.so");
        Assert.StartsWith("Only a single TORCH_LIBRARY can be used to register the namespace custom_operators",
            Assert.Throws<TorchException>(() => Torch.Operators.LoadLibrary(file)).Message);
        Assert.DoesNotContain(file, Torch.Operators.LoadedLibraries);
        Assert.Null(Ops.Find("another"));
    }

    [Fact]
    public void Objects_are_given_back() => LiveHandles.ReturnToTheirStart("results of a library", () =>
    {
        using Tensor x = Torch.Ones(1);
        ((Tensor)Ops["scale"].Invoke(x)!).Dispose();
        _ = Ops["named"].Invoke((x, x));
        _ = Ops["several"].Invoke(x, new[] { 1 });
    });
}
