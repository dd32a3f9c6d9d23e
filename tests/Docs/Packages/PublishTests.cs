using System.Runtime.InteropServices;
using Xunit.Abstractions;

namespace Autograd.Docs.Packages;

/// <summary>
/// The README's program in a project that references the packages, in each form that .NET knows. Needs the .NET SDK, and its packages
/// for the form (its runtime; the trimmer; the ahead-of-time compiler and a linker): from the cache or a configured feed.
/// </summary>
[Collection(nameof(PackageFeed))]
public class PublishTests(ITestOutputHelper output)
{
    [SkippableFact]
    public void Dotnet_run_prints_what_the_readme_says()
    {
        (string program, string expected) = Markdown.ReadmeProgram;

        Assert.Equal(expected, new ConsumerProject("run", "", program).Run());
    }

    [SkippableTheory]
    [InlineData("self-contained", "<SelfContained>true</SelfContained>")]
    [InlineData("single-file", "<PublishSingleFile>true</PublishSingleFile><SelfContained>true</SelfContained>")]
    [InlineData("trimmed", "<PublishTrimmed>true</PublishTrimmed>")]
    [InlineData("ahead-of-time", "<PublishAot>true</PublishAot>")]
    public void A_published_program_prints_what_the_readme_says(string form, string properties)
    {
        bool isAot = form == "ahead-of-time";
        Skip.If(isAot && Linker is null, "Compiling ahead of time needs clang or gcc.");
        (string program, string expected) = Markdown.ReadmeProgram;
        string rid = $"<RuntimeIdentifier>{RuntimeInformation.RuntimeIdentifier}</RuntimeIdentifier>";
        string linker = isAot ? $"<CppCompilerAndLinker>{Linker}</CppCompilerAndLinker>" : "";

        var project = new ConsumerProject(form, rid + linker + properties, program);

        Assert.Equal(expected, project.PublishAndRun());
        var files = Directory.GetFiles(project.Published, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is not (".pdb" or ".dbg")).Select(path => new FileInfo(path)).ToList();
        output.WriteLine($"{form}: {files.Count} files, {files.Sum(file => file.Length) / 1e6:F1} MB");
        Assert.Contains(files, file => file.Name.Contains("autograd_bridge-", StringComparison.Ordinal));
    }

    private static string? Linker =>
        new[] { "clang", "gcc" }.FirstOrDefault(name =>
            Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(directory => File.Exists(Path.Combine(directory, name))));
}
