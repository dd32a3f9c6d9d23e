using System.Reflection;

namespace Autograd.Parity.Semantics;

/// <summary>What PyTorch has since 2.0 but is offered on older releases too does there what PyTorch 2.6 does.</summary>
[Collection(nameof(ProcessSettingsCollection))]
public class OlderReleasesTests
{
    private static readonly Type[] Offered =
        [typeof(Cases.Checkpoint), typeof(Cases.CheckpointChecks), typeof(Cases.CheckpointSegments), typeof(Cases.SavedTensorMutation)];

    private static IEnumerable<MethodInfo> NewerCases => Offered
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(method => method.IsDefined(typeof(SinceAttribute)));

    public static TheoryData<string> Names => [.. NewerCases.Select(SemanticCases.NameOf).Order()];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_case_does_what_PyTorch_2_6_does(string name)
    {
        MethodInfo method = NewerCases.Single(method => SemanticCases.NameOf(method) == name);
        string[] expected = [.. RecordedSemantics.Load("2.6.0")[name].Select(Transcript.Rounded)];
        // 2.14 words some errors anew; the other tests have them.
        if (Version.Parse(Torch.Version) <= new Version(2, 6, 0))
        {
            Assert.Equal(expected, Transcript.Of(method.CreateDelegate<Action<Show>>()).Select(Transcript.Rounded));
        }
    }
}
