namespace Autograd.Parity.Notebooks.Relations;

/// <summary>A tensor's norm lies where a loop that doubles it stops.</summary>
/// <param name="Tensor">Which tensor of the output, from 0.</param>
/// <param name="AtLeast">The limit that the loop runs to.</param>
/// <param name="Below">Twice that: one doubling earlier the norm was below the limit.</param>
public sealed record NormWithin(int Tensor, double AtLeast, double Below) : Relation
{
    public override string? Violation(string stored, string actual)
    {
        (double norm, double error) = Figures.NormOf(Figures.OfTensors(actual)[Tensor]);
        bool holds = norm + error >= AtLeast && norm - error < Below;
        return holds ? null : $"expected a norm of at least {AtLeast} and below {Below}, but it is {norm}";
    }
}
