namespace Autograd.Parity.Notebooks;

/// <summary>The comparisons find errors: each test plants one.</summary>
public sealed class PlantedErrorTests
{
    [Fact]
    public void A_wrong_expected_text_is_reported_with_both_texts_and_the_place()
    {
        StoredCell stored = Cases.Stored("autograd-basics", "78");
        string printed = stored.Text;
        Assert.Null(CellComparison.WithStored("cell 78", stored, printed));

        string[] lines = [.. stored.Lines!.Select(line => line.Replace("[4.5000,", "[4.5001,"))];
        StoredCell wrong = stored with { Lines = lines };
        string? difference = CellComparison.WithStored("cell 78", wrong, printed);

        Assert.NotNull(difference);
        Assert.Contains("cell 78: differs at character 14", difference);
        Assert.Contains("tensor([[4.5001,·4.5000],", difference);
        Assert.Contains("tensor([[4.5000,·4.5000],", difference);
    }

    [Theory]
    [InlineData("autograd-basics", "73", "True", "False")]
    [InlineData("autograd-basics", "75", "AddBackward0", "AddBackward1")]
    [InlineData("autograd-basics", "76", ") tensor", ")  tensor")]
    [InlineData("autograd-basics", "86", "1966.8599", "999.8599")]
    [InlineData("autograd-basics", "86", "1966.8599", "2001.0000")]
    [InlineData("autograd-basics", "88", "MulBackward0", "MulBackward1")]
    [InlineData("autograd-basics", "88", ", grad_fn=<MulBackward0>", "")]
    [InlineData("autograd-basics", "88", "1412.7545", "412.7545")]
    [InlineData("autograd-basics", "92", "5.1200e-02", "5.1300e-02")]
    [InlineData("autograd-basics", "92", "5.1200e-02", "-5.1200e-02")]
    [InlineData("autograd-basics", "92", "e+0", "e-0")]
    [InlineData("tracked-operations", "19", "1.0240e+03", "1.0250e+03")]
    [InlineData("tracked-operations", "22", "tensor(True)", "True")]
    [InlineData("vector-jacobian", "56", ") \n\n ", ")\n\n")]
    [InlineData("vector-jacobian", "59", "72.5737", "72.6737")]
    [InlineData("vector-jacobian", "59", "tensor(580.5895)\n", "")]
    [InlineData("vector-jacobian", "59", "228.9226", "228.8226")]
    [InlineData("vector-jacobian", "60", "Norm = 22.8", "Norm: 22.8")]
    [InlineData("vector-jacobian", "60", "19.2000, 48.0000, 28.8000, 38.4000", "9.6000, 24.0000, 14.4000, 19.2000")]
    [InlineData("gradients-and-training", "8", "RuntimeError: Only", "ValueError: Only")]
    [InlineData("gradients-and-training", "8", "Tensors", "tensors")]
    public void A_wrong_print_is_reported(string notebook, string cell, string right, string wrong)
    {
        StoredCell stored = Cases.Stored(notebook, cell);
        string printed = ChangedNames.Load().In(stored.Text, Version.Parse(Torch.Version));
        if (stored.Relations is [Relations.HiddenError error])
        {
            printed = error.Text + "\n";
        }

        Assert.Null(CellComparison.WithStored(cell, stored, printed));
        Assert.Contains(right, printed);
        Assert.NotNull(CellComparison.WithStored(cell, stored, printed.Replace(right, wrong)));
    }

    [Theory]
    [InlineData("tensor([0.0459, -6.9983e-07])", "tensor([0.0459, -6.9983e-07])", true)]
    [InlineData("tensor([0.0459, -6.9983e-07])", "tensor([0.0460, -6.9971e-07])", true)]
    [InlineData("tensor([0.0459, -6.9983e-07])", "tensor([0.0461, -6.9983e-07])", false)]
    [InlineData("tensor([0.0459, -6.9983e-07])", "tensor([0.0459, -7.9983e-06])", false)]
    [InlineData("tensor([0.0459, -6.9983e-07])", "tensor([0.0459, 0.0000])\n", false)]
    [InlineData("tensor([0.0459, -6.9983e-07])", "tensor([0.0459])", false)]
    public void Rounding_forgives_the_last_digit_and_no_more(string recorded, string printed, bool forgiven)
    {
        Assert.Equal(forgiven, CellComparison.WithRecorded("d", recorded, printed, rounding: 1e-7) is null);
        Assert.Equal(recorded == printed, CellComparison.WithRecorded("d", recorded, printed, rounding: null) is null);
    }

    [Theory]
    [InlineData("1.12.1", "tensor(1., grad_fn=<NormBackward0>)")]
    [InlineData("1.13.0", "tensor(1., grad_fn=<NormBackward1>)")]
    [InlineData("2.14.1", "tensor(1., grad_fn=<LinalgVectorNormBackward0>)")]
    public void A_changed_name_goes_by_the_release(string release, string expected) => Assert.Equal(
        expected, ChangedNames.Load().In("tensor(1., grad_fn=<NormBackward0>)", Version.Parse(release)));
}
