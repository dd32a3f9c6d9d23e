using Autograd.Interop;

namespace Autograd;

public static unsafe partial class Torch
{
    /// <summary>The directory of the LibTorch to load, where the environment variable LIBTORCH names none.</summary>
    /// <value>An archive's directory, a pip torch's, or that of the libraries; relative to the application's directory. Default:
    /// null, and LibTorch is searched. A project can set it too, as the runtime option <c>Autograd.LibTorch</c>.</value>
    /// <exception cref="InvalidOperationException">It is assigned after LibTorch was loaded.</exception>
    public static string? LibraryPath
    {
        get => AppContext.GetData(LibTorchSearch.Setting) as string;
        set
        {
            NativeLoader.Reset();
            AppContext.SetData(LibTorchSearch.Setting, value);
        }
    }

    /// <summary>Says which LibTorch is used and why, what it can do on this machine, and what to do where that is little.</summary>
    /// <returns>The report; its text is for people. Where LibTorch cannot be loaded it says so: nothing is thrown.</returns>
    public static DoctorReport Doctor() => DoctorReport.Make();
}
