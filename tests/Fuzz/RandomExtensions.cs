namespace Autograd.Fuzz;

/// <summary>Choices at random.</summary>
internal static class RandomExtensions
{
    /// <summary>True with a probability.</summary>
    public static bool Chance(this Random random, double probability) => random.NextDouble() < probability;

    /// <summary>One of the elements.</summary>
    public static T Pick<T>(this Random random, ReadOnlySpan<T> choices) => choices[random.Next(choices.Length)];
}
