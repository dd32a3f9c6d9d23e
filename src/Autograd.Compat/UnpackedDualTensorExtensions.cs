namespace Autograd.Compat;

/// <summary>PyTorch's names for the parts of a dual tensor.</summary>
public static class UnpackedDualTensorExtensions
{
    extension(UnpackedDualTensor unpacked)
    {
        /// <summary>The values.</summary>
        public Tensor primal => unpacked.Primal;

        /// <summary>The tangent, or null where there is none.</summary>
        public Tensor? tangent => unpacked.Tangent;
    }
}
