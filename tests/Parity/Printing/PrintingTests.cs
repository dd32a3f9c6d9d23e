using System.Globalization;
using System.Numerics;

namespace Autograd.Parity.Printing;

[Collection(PrintOptionsCollection.Name)]
[OnCpu("the expected text names no device")]
public sealed class PrintingTests : IDisposable
{
    private static readonly RecordedPrinting Recorded = RecordedPrinting.Load();

    public void Dispose()
    {
        Torch.DefaultDType = DType.Float32;
        Torch.SetPrintOptions(profile: "default");
    }

    [Fact]
    public void The_recording_is_of_the_loaded_version()
    {
        Assert.Equal(Torch.Version, Recorded.Version);
        Assert.True(Recorded.Cases.Length >= 700);
    }

    [Fact]
    public void Prints_every_recorded_tensor_as_PyTorch_does() => PrintedText.AssertNone(
        Recorded.Cases.Select(c => PrintedText.Difference(Describe(c), c.Text ?? $"throws {c.Error}", Print(c))));

    [Fact]
    public void A_changed_expectation_is_found_and_shown_with_visible_whitespace()
    {
        RecordedTensor planted = Recorded.Cases.First(c => c.Text!.Contains(", "));
        string text = planted.Text!;
        planted = planted with { Text = text.Replace(", ", ",  ") };
        string? difference = PrintedText.Difference(planted.Name, planted.Text, Print(planted));
        Assert.NotNull(difference);
        Assert.Contains(",··", difference);
        Assert.Contains($"differs at character {text.IndexOf(", ", StringComparison.Ordinal) + 2}", difference);
        Assert.Null(PrintedText.Difference(planted.Name, text, Print(planted)));
    }

    [Fact]
    public void Interpolates_recorded_tensors_without_dimensions_as_f_strings_do()
    {
        RecordedTensor[] cases = [.. Recorded.Cases.Where(c => c.Format is not null)];
        Assert.NotEmpty(cases);
        PrintedText.AssertNone(cases.Select(c =>
        {
            Apply(c);
            return PrintedText.Difference(Describe(c), c.Format!, $"{c.Make()}");
        }));
    }

    [Fact]
    public void Writes_every_recorded_number_as_Python_does() => PrintedText.AssertNone(
        Recorded.Numbers.SelectMany(number => number.Formats
            .Select(format => PrintedText.Difference(
                $"{number.Repr}:{format.Key}", format.Value, PythonFormat.Apply(format.Key, number.Value)!))
            .Append(PrintedText.Difference("repr", number.Repr, PythonStr.Float(number.Value)))
            .Append(PrintedText.Difference("complex", number.Complex, PythonStr.Complex(Opposite(number.Value))))));

    [Fact]
    public void A_format_applies_to_the_number_of_a_tensor_without_dimensions()
    {
        using Tensor number = Torch.Tensor(1234.5);
        Assert.Equal("1234.5000", $"{number:.4f}");
        Assert.Equal("1234.50", $"{number:F2}");
        Assert.Equal("1234.5", $"{number}");
        Assert.Equal("tensor(1234.5000)", number.ToString());
        Assert.Equal("tensor(1234.5000)", number.ToString(null, CultureInfo.InvariantCulture));
        using Tensor vector = Torch.Ones(2);
        Assert.Equal("tensor([1., 1.])", $"{vector}");
        var error = Assert.Throws<TorchTypeException>(() => $"{vector:.4f}");
        Assert.Equal("unsupported format string passed to Tensor.__format__", error.Message);
    }

    [Fact]
    public void Printing_leaves_no_native_objects_and_no_history()
    {
        using Tensor x = Torch.Ones((2000, 3), requiresGrad: true);
        using Tensor y = x * 2;
        using Tensor sparse = y.Detach().ToSparse();
        long version = y.Version;
        _ = y.ToString() + sparse;
        // What other tests left must not be collected in between.
        for (int round = 0; round < 3; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        var before = Torch.LiveHandles;
        _ = y.ToString() + sparse;
        Assert.Equal(before, Torch.LiveHandles);
        Assert.Equal(version, y.Version);
    }

    [Fact]
    public void Prints_the_same_in_every_grad_mode_and_changes_none()
    {
        using Tensor x = Torch.Ones((30, 40), requiresGrad: true);
        using Tensor y = x * 2;
        string text = y.ToString();
        using (Torch.NoGrad())
        {
            Assert.Equal(text, y.ToString());
            Assert.False(Torch.IsGradEnabled);
        }

        using (Torch.InferenceMode())
        {
            Assert.Equal(text, y.ToString());
            Assert.False(Torch.IsGradEnabled);
        }

        Assert.True(Torch.IsGradEnabled);
    }

    [Fact]
    public void Options_are_kept_until_a_profile_replaces_them()
    {
        Torch.SetPrintOptions(precision: 2, sciMode: true);
        Torch.SetPrintOptions(linewidth: 100);
        Assert.Equal(new PrintSettings(2, 1000, 3, 100, null), PrintOptions.Current);
        Torch.SetPrintOptions(profile: "full", edgeitems: 5);
        Assert.Equal(new PrintSettings(4, double.PositiveInfinity, 5, 80, null), PrintOptions.Current);
        Assert.Throws<ArgumentOutOfRangeException>(() => PrintOptions.Precision = -1);
    }

    private static Complex Opposite(double value) => new(value, -value);

    private static string Describe(RecordedTensor c) => $"{c.Name} ({c.DType} [{string.Join(", ", c.Shape)}] {c.Options})";

    private static void Apply(RecordedTensor c)
    {
        Torch.DefaultDType = c.DefaultDtype is null ? DType.Float32 : RecordedOperations.DTypes[c.DefaultDtype];
        Torch.SetPrintOptions(profile: "default");
        c.Options?.Apply();
    }

    private static string Print(RecordedTensor c)
    {
        try
        {
            Apply(c);
            using Tensor tensor = c.Make();
            return tensor.ToString();
        }
        catch (Exception error)
        {
            return $"throws {error.Message}";
        }
    }
}
