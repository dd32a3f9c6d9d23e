namespace Autograd.Parity.Notebooks.Relations;

/// <summary>
/// Figures, one a line, that start at twice the norm of the output's first tensor and double until one reaches a limit.
/// </summary>
/// <param name="Pattern">A pattern whose group captures a figure.</param>
/// <param name="Limit">The limit.</param>
public sealed record DoublingUntil(string Pattern, double Limit) : Relation
{
    public override string? Violation(string stored, string actual)
    {
        Figure[] figures = Figures.Captured(actual, Pattern);
        (double previous, double error) = Figures.NormOf(Figures.OfTensors(actual)[0]);
        foreach (Figure figure in figures)
        {
            if (!figure.Is(2 * previous, 2 * error))
            {
                return $"expected twice {previous}, but it is {figure.Value}";
            }

            (previous, error) = (figure.Value, figure.Error);
        }

        int reached = Array.FindIndex(figures, figure => figure.Value >= Limit);
        return figures.Length > 0 && reached == figures.Length - 1
            ? null
            : $"expected {figures.Length} doublings to reach {Limit}, and none before, but the last is {previous}";
    }
}
