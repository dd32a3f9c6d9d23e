using Autograd;

// A process of its own for what a test cannot do in its own: be the first to use one of the libraries.
switch (args)
{
    case ["autograd-first"]:
        Tensor ours = Torch.Ones(2, requiresGrad: true);
        using (torch.Tensor theirs = ours.ToTorchSharp())
        {
            theirs.sum().backward();
        }

        Console.WriteLine($"{ours.Grad} {Torch.Doctor().Origin}");
        break;
    case ["torchsharp-first"]:
        torch.Tensor x = torch.ones([2], requires_grad: true);
        x.sum().backward();
        Console.WriteLine($"{x.ToAutograd().Grad} {Torch.Doctor().Origin}");
        break;
    case ["two", var other]:
        Tensor lonely = Torch.Ones(1);
        System.Runtime.InteropServices.NativeLibrary.Load(other);
        try
        {
            lonely.ToTorchSharp();
        }
        catch (LibTorchConflictException e)
        {
            Console.WriteLine(e.Message);
        }

        break;
    case ["exit"]:
        torch.Tensor leaf = torch.ones([2], requires_grad: true);
        leaf.ToAutograd().RegisterHook(gradient => gradient * 2);
        leaf.exp().sum().backward();
        torch.Tensor last = Torch.FromMemory((float[])[1, 2]).ToTorchSharp();
        Console.WriteLine("ends");
        GC.KeepAlive(leaf);
        GC.KeepAlive(last);
        break;
}
