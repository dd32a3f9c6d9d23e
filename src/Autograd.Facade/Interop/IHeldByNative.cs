namespace Autograd.Interop;

/// <summary>An object that is told when the native side lets it go, on any thread.</summary>
internal interface IHeldByNative
{
    /// <summary>Gives back what the object holds.</summary>
    void LetGo();
}
