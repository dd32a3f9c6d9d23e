using Autograd;

/// <summary>Something to train, in two ways that compute the same.</summary>
internal interface IModel
{
    /// <summary>Makes a step as it is written in Python, and returns the loss.</summary>
    Tensor Step();

    /// <summary>Makes a step that disposes what it makes as soon as C++ does, but the loss.</summary>
    Tensor StepAndDispose();
}
