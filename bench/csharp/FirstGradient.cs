using Autograd;

/// <summary>The least program that prints a gradient, to measure how long one takes to start.</summary>
internal static class FirstGradient
{
    public static void Print()
    {
        Tensor x = Torch.Tensor(3.0f, requiresGrad: true);
        (x * x).Backward();
        Console.WriteLine(x.Grad);
    }
}
