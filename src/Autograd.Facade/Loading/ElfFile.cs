using System.Buffers.Binary;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Autograd.Interop;

/// <summary>What the header and the dynamic section of a shared library of Linux say.</summary>
internal sealed class ElfFile
{
    private const int HeaderSize = 64, SegmentSize = 56, EntrySize = 16, LargestDynamic = 1 << 16;
    private ElfFile(int machine) => Architecture = machine switch
    {
        3 => "x86",
        40 => "arm",
        62 => "x64",
        183 => "arm64",
        243 => "riscv64",
        _ => $"ELF machine {machine}",
    };

    /// <summary>The processor, as runtime identifiers spell it.</summary>
    internal string Architecture { get; }

    /// <summary>Whether the file ends before what its header announces.</summary>
    internal bool IsCut { get; private set; }

    /// <summary>The name under which other libraries ask for this one, or null.</summary>
    internal string? SoName { get; private set; }

    /// <summary>The libraries that this one asks for.</summary>
    internal List<string> Needed { get; } = [];

    /// <summary>Reads a library; null where the file is none or cannot be read. Of another architecture it says only which.</summary>
    internal static ElfFile? Read(string path)
    {
        try
        {
            using SafeFileHandle file = File.OpenHandle(path);
            return Read(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static ElfFile? Read(SafeFileHandle file)
    {
        Span<byte> header = stackalloc byte[HeaderSize];
        if (RandomAccess.Read(file, header, 0) < HeaderSize || !header.StartsWith("\u007fELF"u8))
        {
            return null;
        }

        var elf = new ElfFile(BinaryPrimitives.ReadUInt16LittleEndian(header[18..]));
        if (elf.Architecture == NativeFiles.Architecture)
        {
            elf.ReadSegments(file, Number(header, 32), BinaryPrimitives.ReadUInt16LittleEndian(header[56..]));
        }

        return elf;
    }

    private void ReadSegments(SafeFileHandle file, long offset, int count)
    {
        Span<byte> table = Read(file, new byte[count * SegmentSize], offset);
        IsCut = table.Length < count * SegmentSize;
        for (Span<byte> segment = table; segment.Length >= SegmentSize; segment = segment[SegmentSize..])
        {
            IsCut |= IsLoaded(segment) && Number(segment, 8) + Number(segment, 32) > RandomAccess.GetLength(file);
            if (BinaryPrimitives.ReadInt32LittleEndian(segment) == 2)
            {
                ReadDynamic(file, Read(file, new byte[Math.Clamp(Number(segment, 32), 0, LargestDynamic)], Number(segment, 8)), table);
            }
        }
    }

    private void ReadDynamic(SafeFileHandle file, Span<byte> section, Span<byte> segments)
    {
        long strings = 0;
        for (Span<byte> entry = section; entry.Length >= EntrySize; entry = entry[EntrySize..])
        {
            if (Number(entry, 0) == 5)
            {
                strings = FileOffset(Number(entry, 8), segments);
            }
        }

        for (Span<byte> entry = section; entry.Length >= EntrySize; entry = entry[EntrySize..])
        {
            switch (Number(entry, 0))
            {
                case 1:
                    Needed.Add(Text(file, strings + Number(entry, 8)));
                    break;
                case 14:
                    SoName = Text(file, strings + Number(entry, 8));
                    break;
            }
        }
    }

    private static long FileOffset(long address, Span<byte> segments)
    {
        for (; segments.Length >= SegmentSize; segments = segments[SegmentSize..])
        {
            long into = address - Number(segments, 16);
            if (IsLoaded(segments) && into >= 0 && into < Number(segments, 32))
            {
                return Number(segments, 8) + into;
            }
        }

        return 0;
    }

    private static bool IsLoaded(Span<byte> segment) => BinaryPrimitives.ReadInt32LittleEndian(segment) == 1;

    private static string Text(SafeFileHandle file, long offset)
    {
        Span<byte> text = Read(file, new byte[256], offset);
        int end = text.IndexOf((byte)0);
        return Encoding.UTF8.GetString(end < 0 ? text : text[..end]);
    }

    // As much as there is: a damaged file says what it likes.
    private static Span<byte> Read(SafeFileHandle file, Span<byte> into, long offset) =>
        offset < 0 ? [] : into[..RandomAccess.Read(file, into, offset)];

    private static long Number(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt64LittleEndian(bytes[at..]);
}
