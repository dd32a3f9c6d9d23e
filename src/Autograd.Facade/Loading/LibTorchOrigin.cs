namespace Autograd;

/// <summary>Where a LibTorch comes from, in the order of the search.</summary>
public enum LibTorchOrigin
{
    /// <summary>The environment variable LIBTORCH, or <see cref="Torch.LibraryPath"/>.</summary>
    Setting,

    /// <summary>Beside the application, as the packages libtorch-cpu-linux-x64 and their like put it.</summary>
    Application,

    /// <summary>Loaded in the process already, by another library.</summary>
    Process,

    /// <summary>The torch package of the active Python.</summary>
    Python,

    /// <summary>Installed for the whole system.</summary>
    System,
}
