namespace Autograd.Compat;

/// <summary>PyTorch's attributes that say which kind of tensor one is.</summary>
public static partial class TensorExtensions
{
    extension(Tensor self)
    {
        /// <inheritdoc cref="Tensor.IsCpu"/>
        public bool is_cpu => self.IsCpu;

        /// <inheritdoc cref="Tensor.IsCuda"/>
        public bool is_cuda => self.IsCuda;

        /// <inheritdoc cref="Tensor.IsIpu"/>
        public bool is_ipu => self.IsIpu;

        /// <inheritdoc cref="Tensor.IsMaia"/>
        public bool is_maia => self.IsMaia;

        /// <inheritdoc cref="Tensor.IsMeta"/>
        public bool is_meta => self.IsMeta;

        /// <inheritdoc cref="Tensor.IsMps"/>
        public bool is_mps => self.IsMps;

        /// <inheritdoc cref="Tensor.IsMtia"/>
        public bool is_mtia => self.IsMtia;

        /// <inheritdoc cref="Tensor.IsOrt"/>
        public bool is_ort => self.IsOrt;

        /// <inheritdoc cref="Tensor.IsVulkan"/>
        public bool is_vulkan => self.IsVulkan;

        /// <inheritdoc cref="Tensor.IsXla"/>
        public bool is_xla => self.IsXla;

        /// <inheritdoc cref="Tensor.IsXpu"/>
        public bool is_xpu => self.IsXpu;

        /// <inheritdoc cref="Tensor.IsMkldnn"/>
        public bool is_mkldnn => self.IsMkldnn;

        /// <inheritdoc cref="Tensor.IsSparse"/>
        public bool is_sparse => self.IsSparse;

        /// <inheritdoc cref="Tensor.IsSparseCsr"/>
        public bool is_sparse_csr => self.IsSparseCsr;

        /// <inheritdoc cref="Tensor.IsQuantized"/>
        public bool is_quantized => self.IsQuantized;

        /// <inheritdoc cref="Tensor.IsNested"/>
        public bool is_nested => self.IsNested;

        /// <inheritdoc cref="Tensor.ElementSize"/>
        public int itemsize => self.ElementSize;

        /// <inheritdoc cref="Tensor.NBytes"/>
        public long nbytes => self.NBytes;

        /// <inheritdoc cref="Tensor.DataPtr"/>
        public long data_ptr() => self.DataPtr;

        /// <inheritdoc cref="Tensor.DataPtr"/>
        public long const_data_ptr() => self.DataPtr;

        /// <inheritdoc cref="Tensor.QScheme"/>
        public QScheme qscheme() => self.QScheme();

        /// <inheritdoc cref="Tensor.UntypedStorage"/>
        public UntypedStorage untyped_storage() => self.UntypedStorage();
    }
}
