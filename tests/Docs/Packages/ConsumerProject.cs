using System.Text.RegularExpressions;

namespace Autograd.Docs.Packages;

/// <summary>A project apart from this repository with a package reference to Autograd.Compat and the README's program.</summary>
internal sealed partial class ConsumerProject
{
    private readonly string directory;

    /// <param name="name">The name of the project.</param>
    /// <param name="properties">Its properties, such as <c>PublishAot</c>, in XML.</param>
    /// <param name="program">Its program.</param>
    internal ConsumerProject(string name, string properties, string program)
    {
        string feed = PackageFeed.Directory;
        directory = Path.Combine(PackageFeed.Root, name);
        Directory.CreateDirectory(directory);
        File.WriteAllText(Path.Combine(directory, "Program.cs"), program);
        File.WriteAllText(Path.Combine(directory, $"{name}.csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <TrimmerSingleWarn>false</TrimmerSingleWarn>
                <NuGetAudit>false</NuGetAudit>
                <RestorePackagesPath>{PackageFeed.Root}/cache</RestorePackagesPath>
                <RestoreFallbackFolders>{Cache}</RestoreFallbackFolders>
                <RestoreSources Condition="'$(Online)' != 'true'">{feed}</RestoreSources>
                <RestoreAdditionalProjectSources>{feed}</RestoreAdditionalProjectSources>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Autograd.Compat" Version="{PackageFeed.Version}" />
              </ItemGroup>
            </Project>
            """);
        Restore();
    }

    /// <summary>The directory that a publish writes to.</summary>
    internal string Published => Path.Combine(directory, "published");

    /// <summary>Runs the project with <c>dotnet run</c>, and returns what it printed.</summary>
    internal string Run() => DotNet("run", "--configuration", "Release", "--no-restore");

    /// <summary>Publishes the project, runs the program, and returns what it printed.</summary>
    internal string PublishAndRun()
    {
        string log = DotNet("publish", "--no-restore", "--output", Published, "-nologo");
        Assert.DoesNotContain("warning", log, StringComparison.OrdinalIgnoreCase);
        (int status, string output) = Shell.Run(Published, Path.Combine(Published, Path.GetFileName(directory)));
        Assert.True(status == 0, output);
        return output;
    }

    // The packages that this machine has restored before, at the SDK's usual place.
    private static string Cache =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } given
            ? given
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    // First from what is at hand, so that no network is needed where it has all; then from the configured feeds too.
    private void Restore()
    {
        if (Shell.Run(directory, "dotnet", "restore").Status == 0)
        {
            return;
        }

        (int status, string output) = Shell.Run(directory, "dotnet", "restore", "-property:Online=true");
        Skip.If(status != 0 && ToolchainMissing().IsMatch(output), $"The SDK's packages for this form cannot be restored:\n{output}");
        Assert.True(status == 0, output);
    }

    private string DotNet(params string[] arguments)
    {
        (int status, string output) = Shell.Run(directory, "dotnet", arguments);
        Assert.True(status == 0, output);
        return output;
    }

    [GeneratedRegex(@"error NU1\d+: .*(Microsoft\.(NETCore|AspNetCore|NET|DotNet)\.|runtime\.[a-z]+-)", RegexOptions.IgnoreCase)]
    private static partial Regex ToolchainMissing();
}
