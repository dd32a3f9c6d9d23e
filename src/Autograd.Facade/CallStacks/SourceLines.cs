using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Autograd;

/// <summary>Looks up source lines in the symbol files of assemblies.</summary>
internal static class SourceLines
{
    // Null for an assembly without symbols. The readers stay: an error is often printed more than once.
    private static readonly ConcurrentDictionary<Assembly, MetadataReaderProvider?> Symbols = new();

    /// <summary>The file and line of an instruction, or null where they are not known.</summary>
    internal static (string File, int Line)? Find(MethodBase method, int offset)
    {
        try
        {
            if (Symbols.GetOrAdd(method.Module.Assembly, Open) is not { } provider)
            {
                return null;
            }

            MetadataReader reader = provider.GetMetadataReader();
            MethodDebugInformation information = reader.GetMethodDebugInformation(
                MetadataTokens.MethodDebugInformationHandle(method.MetadataToken & 0xffffff));
            SequencePoint point = information.GetSequencePoints().LastOrDefault(point => !point.IsHidden && point.Offset <= offset);
            return point.Document.IsNil ? null : (reader.GetString(reader.GetDocument(point.Document).Name), point.StartLine);
        }
        catch (Exception e) when (e is BadImageFormatException or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            return null;
        }
    }

    [UnconditionalSuppressMessage("SingleFile", "IL3000", Justification = "Without a file there are no symbols to look for.")]
    private static MetadataReaderProvider? Open(Assembly assembly)
    {
        if (assembly.IsDynamic || string.IsNullOrEmpty(assembly.Location))
        {
            return null;
        }

        using var file = new PEReader(File.OpenRead(assembly.Location));
        return file.TryOpenAssociatedPortablePdb(
            assembly.Location, path => File.Exists(path) ? File.OpenRead(path) : null, out MetadataReaderProvider? provider, out _)
            ? provider
            : null;
    }
}
