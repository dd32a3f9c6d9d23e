using System.IO.Compression;
using System.Reflection.Metadata;
using System.Xml.Linq;

namespace Autograd.Docs.Packages;

/// <summary>What the packages hold.</summary>
[Collection(nameof(PackageFeed))]
public class PackageTests
{
    private static readonly string[] Ids = ["Autograd.Bridge", "Autograd.Compat", "Autograd.Facade"];

    public static TheoryData<string> Packages => new(Ids);

    [SkippableFact]
    public void Two_packs_of_the_same_sources_are_the_same_to_the_byte()
    {
        string[] first = Directory.GetFiles(PackageFeed.Directory);
        string again = PackageFeed.Pack(Path.Combine(PackageFeed.Root, "again"));

        Assert.Equal(5, first.Length);
        Assert.All(first, path => Assert.Equal(File.ReadAllBytes(path), File.ReadAllBytes(Path.Combine(again, Path.GetFileName(path)))));
    }

    [SkippableTheory]
    [MemberData(nameof(Packages))]
    public void A_package_says_what_it_is(string id)
    {
        using ZipArchive package = Open(id, "nupkg");
        XElement metadata = XDocument.Parse(Text(package.GetEntry($"{id}.nuspec")!)).Root!.Elements().Single();
        Dictionary<string, string> values = metadata.Elements().DistinctBy(e => e.Name).ToDictionary(e => e.Name.LocalName, e => e.Value);

        Assert.Equal((id, PackageFeed.Version, "MIT"), (values["id"], values["version"], values["license"]));
        Assert.All((string[])["authors", "description", "tags", "copyright"], name => Assert.NotEmpty(values[name]));
        Assert.Equal(Markdown.Page("packages.md"), Text(package.GetEntry(values["readme"])!));
    }

    [SkippableFact]
    public void One_reference_brings_all()
    {
        Assert.Contains("Autograd.Facade", Dependencies("Autograd.Compat"));
        Assert.Contains("Autograd.Bridge", Dependencies("Autograd.Facade"));
        Assert.Empty(Dependencies("Autograd.Bridge"));
    }

    [SkippableFact]
    public void The_bridge_is_where_the_loader_looks_for_it_and_without_symbols()
    {
        using ZipArchive package = Open("Autograd.Bridge", "nupkg");
        List<ZipArchiveEntry> builds = [.. package.Entries.Where(entry => entry.FullName.StartsWith("runtimes/", StringComparison.Ordinal))];
        string line = string.Join('.', Torch.Version.Split('.')[..2]);

        Assert.Contains(builds, build => build.FullName == $"runtimes/linux-x64/native/libautograd_bridge-{line}.so");
        Assert.All(builds, build => Assert.DoesNotContain(".symtab", Text(build), StringComparison.Ordinal));
    }

    [SkippableTheory]
    [InlineData("Autograd.Facade")]
    [InlineData("Autograd.Compat")]
    public void An_assembly_has_documentation_and_symbols_that_name_no_directory_of_this_machine(string id)
    {
        using ZipArchive package = Open(id, "nupkg"), symbols = Open(id, "snupkg");
        using MetadataReaderProvider pdb =
            MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(Bytes(symbols.GetEntry($"lib/net10.0/{id}.pdb")!)));
        MetadataReader reader = pdb.GetMetadataReader();

        Assert.NotNull(package.GetEntry($"lib/net10.0/{id}.xml"));
        Assert.All(reader.Documents, document => Assert.StartsWith("/_/", reader.GetString(reader.GetDocument(document).Name), StringComparison.Ordinal));
        Assert.DoesNotContain(PackageFeed.Repository!, Text(package.GetEntry($"lib/net10.0/{id}.dll")!), StringComparison.Ordinal);
    }

    private static ZipArchive Open(string id, string extension) =>
        ZipFile.OpenRead(Path.Combine(PackageFeed.Directory, $"{id}.{PackageFeed.Version}.{extension}"));

    private static List<string> Dependencies(string id)
    {
        using ZipArchive package = Open(id, "nupkg");
        return [.. XDocument.Parse(Text(package.GetEntry($"{id}.nuspec")!)).Descendants()
            .Where(e => e.Name.LocalName == "dependency").Select(e => e.Attribute("id")!.Value)];
    }

    // Of a binary, too: its bytes that are ASCII stay what they are.
    private static string Text(ZipArchiveEntry entry) => new StreamReader(new MemoryStream(Bytes(entry))).ReadToEnd();

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
