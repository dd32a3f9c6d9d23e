using System.Buffers.Binary;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Autograd.Interop;

/// <summary>What the header and the dynamic section of a shared library of Linux say.</summary>
internal sealed class ElfFile
{
    private const int HeaderSize = 64, SegmentSize = 56, EntrySize = 16, LargestDynamic = 1 << 16;
    private readonly List<(long Address, long Offset, long Size)> segments = [];

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
        (long Offset, int Size) dynamic = default;
        for (; table.Length >= SegmentSize; table = table[SegmentSize..])
        {
            switch (BinaryPrimitives.ReadInt32LittleEndian(table))
            {
                case 1:
                    IsCut |= Number(table, 8) + Number(table, 32) > RandomAccess.GetLength(file);
                    segments.Add((Number(table, 16), Number(table, 8), Number(table, 32)));
                    break;
                case 2:
                    dynamic = (Number(table, 8), (int)Number(table, 32));
                    break;
            }
        }

        ReadDynamic(file, dynamic.Offset, dynamic.Size);
    }

    private void ReadDynamic(SafeFileHandle file, long offset, int size)
    {
        Span<byte> section = Read(file, new byte[Math.Clamp(size, 0, LargestDynamic)], offset);
        long strings = 0;
        for (Span<byte> entry = section; entry.Length >= EntrySize; entry = entry[EntrySize..])
        {
            if (Number(entry, 0) == 5)
            {
                strings = FileOffset(Number(entry, 8));
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

    private long FileOffset(long address)
    {
        foreach ((long start, long offset, long size) in segments)
        {
            if (address >= start && address < start + size)
            {
                return offset + address - start;
            }
        }

        return 0;
    }

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
