using System.IO.MemoryMappedFiles;
using System.Text;
using Autograd.Interop;

namespace Autograd.Unit.Loading;

/// <summary>The LibTorch that this process runs on, and how to put it elsewhere.</summary>
internal static class LibTorchAtHand
{
    // More in one directory is a whole system's, where LibTorch's companions are found anyway.
    private const int MostFilesOfLibTorch = 200;
    private static readonly string[] Libraries = ["c10", "torch_cpu", "c10_cuda", "torch_cuda", "torch"];

    /// <summary>Its release.</summary>
    public static string Version { get; } = Torch.Version;

    /// <summary>The build of the bridge for it.</summary>
    public static string Bridge { get; } = NativeLoader.Loaded!.Bridge!.Path;

    private static LibTorchFiles Files { get; } = NativeLoader.Loaded!.Files;

    /// <summary>Links to its libraries in a new directory, under the names that archives have.</summary>
    public static string LinkIn(params string[] directory)
    {
        string path = Directory.CreateDirectory(Path.Combine(directory)).FullName;
        string[] all = Directory.GetFiles(Files.Directory);
        foreach (string file in all.Length <= MostFilesOfLibTorch ? all : [])
        {
            File.CreateSymbolicLink(Path.Combine(path, Path.GetFileName(file)), file);
        }

        foreach (string library in Libraries)
        {
            string link = Path.Combine(path, NativeFiles.Name(library));
            if (File.Exists(Files.Of(library)) && !File.Exists(link))
            {
                File.CreateSymbolicLink(link, Files.Of(library));
            }
        }

        return path;
    }

    /// <summary>Copies of its libraries without a version in their names, inside and out, as archives have them.</summary>
    public static void CopyWithoutVersionTo(string directory)
    {
        foreach (string library in Libraries.Where(library => File.Exists(Files.Of(library))))
        {
            string copy = Path.Combine(directory, NativeFiles.Name(library));
            File.Copy(Files.Of(library), copy);
            foreach (string other in Libraries.Where(other => File.Exists(Files.Of(other))))
            {
                if (ElfFile.Read(Files.Of(other))?.SoName is { } name && name != NativeFiles.Name(other))
                {
                    Replace(copy, name, NativeFiles.Name(other));
                }
            }
        }
    }

    /// <summary>A copy of the smallest library, to be damaged.</summary>
    public static string CopyTo(string path)
    {
        File.Copy(Files.Of("c10"), path);
        return path;
    }

    /// <summary>Replaces every zero-terminated text in a file by a shorter one.</summary>
    public static unsafe void Replace(string path, string text, string by)
    {
        byte[] old = Encoding.UTF8.GetBytes($"\0{text}\0");
        byte[] padded = Encoding.UTF8.GetBytes($"\0{by.PadRight(text.Length, '\0')}\0");
        Assert.Equal(old.Length, padded.Length);
        using var file = MemoryMappedFile.CreateFromFile(path);
        using MemoryMappedViewAccessor view = file.CreateViewAccessor();
        byte* bytes = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref bytes);
        try
        {
            Span<byte> rest = new(bytes, checked((int)new FileInfo(path).Length));
            for (int at; (at = rest.IndexOf(old)) >= 0; rest = rest[(at + old.Length - 1)..])
            {
                padded.CopyTo(rest[at..]);
            }
        }
        finally
        {
            view.SafeMemoryMappedViewHandle.ReleasePointer();
        }
    }
}
