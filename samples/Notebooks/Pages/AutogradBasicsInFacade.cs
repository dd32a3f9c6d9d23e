namespace Autograd.Notebooks.Pages;

/// <summary>The first notebook again, in the facade's own spelling.</summary>
/// <remarks><see cref="AutogradBasics"/> says why the cells stand in this order.</remarks>
public sealed class AutogradBasicsInFacade : Notebook
{
    /// <inheritdoc/>
    public override string Name => "autograd-basics-facade";

    /// <inheritdoc/>
    public override string Title => "the same as C# would have it: RequiresGrad, GradFn, Backward, NoGrad";

    /// <inheritdoc/>
    public override string Original => "autograd-basics";

    /// <inheritdoc/>
    protected override void Run()
    {
        Cell("71");

        Cell("72");
        Tensor x = Torch.Ones(2, 2, requiresGrad: true);
        Console.WriteLine(x);

        Cell("73");
        Console.WriteLine(x.RequiresGrad);

        Cell("74");
        Tensor y = x + 2;
        Console.WriteLine(y);

        Cell("75");
        Console.WriteLine(y.GradFn);

        // Joined rather than interpolated: $"{mean}" is the number alone, as in Python's f-strings.
        Cell("76");
        Tensor z = y * y * 3;
        Tensor mean = z.Mean();
        Console.WriteLine(string.Join(' ', z, mean));

        Cell("64");
        mean.Backward();

        Cell("57");
        Console.WriteLine(y.DetachInPlace());

        Cell("48");
        Console.WriteLine(x.Grad);

        Cell("65");
        x = Torch.Ones(2, 2, requiresGrad: true);
        y = x + 2;
        z = y * y * 3;
        mean = z.Mean();
        Console.WriteLine(y.RequiresGrad);

        Cell("66");
        Tensor a = Torch.Randn(2, 2);
        a = a * 3 / (a - 1);
        Console.WriteLine(a.RequiresGrad);
        a.RequiresGrad = true;
        Console.WriteLine(a.RequiresGrad);
        Tensor b = (a * a).Sum();
        Console.WriteLine(b.GradFn);

        Cell("69");
        Console.WriteLine(a.RequiresGrad);

        Cell("77");
        mean.Backward();

        Cell("78");
        Console.WriteLine(x.Grad);

        Cell("88");
        x = Torch.Randn(3, requiresGrad: true);
        y = x * 2;
        while (y.Data.Norm() < 1000)
        {
            y *= 2;
        }

        Console.WriteLine(y);

        Cell("86");
        Console.WriteLine(y.Norm());

        Cell("91");
        Tensor v = Torch.Tensor([0.1, 1.0, 0.0001]);
        y.Backward(v);

        Cell("92");
        Console.WriteLine(x.Grad);

        Cell("97");
        Console.WriteLine(x.RequiresGrad);
        Console.WriteLine(x.Pow(2).RequiresGrad);
        using (Torch.NoGrad())
        {
            Console.WriteLine(x.Pow(2).RequiresGrad);
        }
    }
}
