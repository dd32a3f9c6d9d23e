using System.Runtime.CompilerServices;

namespace Autograd.Compat.TorchSharp;

public static partial class TensorExtensionMethods
{
    extension(Tensor self)
    {
        /// <summary>A new object for the same native tensor, with a lifetime of its own.</summary>
        public Tensor alias() => self.To(self.DType);

        /// <summary>This tensor as a leaf that requires gradients, changed in place; PyTorch's <c>x.requires_grad_()</c>.</summary>
        /// <param name="requires_grad">Whether to record operations on it. Default: true.</param>
        /// <returns>This tensor.</returns>
        public Tensor with_requires_grad(bool requires_grad = true) => self.RequiresGradInPlace(requires_grad);

        /// <summary>This tensor with elements of another dtype; PyTorch's <c>x.to(dtype)</c>.</summary>
        /// <param name="type">The dtype.</param>
        /// <param name="copy">Whether to copy even if nothing changes. Default: false.</param>
        /// <param name="disposeAfter">Whether to dispose this tensor afterwards. Default: false.</param>
        /// <param name="non_blocking">Whether a copy between host and device may overlap with other work. Default: false.</param>
        public Tensor to_type(DType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            self.Released(disposeAfter, self.To(type, non_blocking, copy));

        /// <summary>This tensor on another device; PyTorch's <c>x.to(device)</c>.</summary>
        /// <param name="deviceType">The type of the device.</param>
        /// <param name="deviceIndex">Which device of its type; -1 for the current one. Default: -1.</param>
        /// <param name="copy">Whether to copy even if nothing changes. Default: false.</param>
        /// <param name="disposeAfter">Whether to dispose this tensor afterwards. Default: false.</param>
        /// <param name="non_blocking">Whether a copy between host and device may overlap with other work. Default: false.</param>
        public Tensor to(DeviceType deviceType, int deviceIndex = -1, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            self.Released(disposeAfter, self.To(torch.device(deviceType, deviceIndex), null, non_blocking, copy));

        /// <summary>This tensor with elements of another dtype on another device; PyTorch's <c>x.to(device, dtype)</c>.</summary>
        /// <param name="type">The dtype.</param>
        /// <param name="device">The device.</param>
        /// <param name="copy">Whether to copy even if nothing changes. Default: false.</param>
        /// <param name="disposeAfter">Whether to dispose this tensor afterwards. Default: false.</param>
        /// <param name="non_blocking">Whether a copy between host and device may overlap with other work. Default: false.</param>
        public Tensor to(DType type, Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            self.Released(disposeAfter, self.To(device, type, non_blocking, copy));

        /// <summary>This tensor with elements of another dtype; PyTorch's <c>x.to(dtype)</c>.</summary>
        /// <param name="type">The dtype.</param>
        /// <param name="disposeAfter">Whether to dispose this tensor afterwards.</param>
        /// <param name="copy">Whether to copy even if nothing changes. Default: false.</param>
        /// <param name="non_blocking">Whether a copy between host and device may overlap with other work. Default: false.</param>
        [OverloadResolutionPriority(-1)]
        public Tensor to(DType type, bool disposeAfter, bool copy = false, bool non_blocking = false) =>
            self.to_type(type, copy, disposeAfter, non_blocking);

        /// <summary>This tensor on another device; PyTorch's <c>x.to(device)</c>.</summary>
        /// <param name="device">The device.</param>
        /// <param name="disposeAfter">Whether to dispose this tensor afterwards.</param>
        /// <param name="copy">Whether to copy even if nothing changes. Default: false.</param>
        /// <param name="non_blocking">Whether a copy between host and device may overlap with other work. Default: false.</param>
        [OverloadResolutionPriority(-1)]
        public Tensor to(Device device, bool disposeAfter, bool copy = false, bool non_blocking = false) =>
            self.Released(disposeAfter, self.To(device, null, non_blocking, copy));

        /// <summary>This tensor converted by a function, such as <c>torch.FloatTensor</c>.</summary>
        /// <param name="typeFunc">The function.</param>
        public Tensor type(Func<Tensor, Tensor> typeFunc)
        {
            ArgumentNullException.ThrowIfNull(typeFunc);
            return typeFunc(self);
        }

        // TorchSharp's conversions can dispose what they convert.
        private Tensor Released(bool dispose, Tensor result)
        {
            if (dispose)
            {
                self.Dispose();
            }

            return result;
        }
    }
}
