using System.Runtime.InteropServices;
using Autograd.Interop;

namespace Autograd;

/// <summary>
/// A result that has no form in .NET, such as an instance of a library's own class, to be passed on to other operators;
/// a <c>torch.ScriptObject</c>.
/// </summary>
public sealed unsafe class ScriptObject : IDisposable
{
    private nint handle;

    internal ScriptObject(nint handle) => this.handle = handle;

    /// <summary>Gives the native object back if <see cref="Dispose"/> did not.</summary>
    ~ScriptObject() => Release();

    /// <summary>The name of its type, as LibTorch prints it.</summary>
    /// <exception cref="ObjectDisposedException">The object was disposed.</exception>
    public string TypeName
    {
        get
        {
            byte* name;
            Native.Check(Native.ag_object_type(Handle, &name));
            GC.KeepAlive(this);
            return Marshal.PtrToStringUTF8((nint)name)!;
        }
    }

    internal nint Handle
    {
        get
        {
            ObjectDisposedException.ThrowIf(handle == 0, this);
            return handle;
        }
    }

    /// <summary>Gives the native object back now. A second call does nothing.</summary>
    public void Dispose()
    {
        Release();
        GC.SuppressFinalize(this);
    }

    private void Release()
    {
        nint released = Interlocked.Exchange(ref handle, 0);
        if (released != 0)
        {
            Native.ag_object_release(released);
        }
    }
}
