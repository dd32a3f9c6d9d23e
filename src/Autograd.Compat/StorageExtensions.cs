namespace Autograd.Compat;

/// <summary>PyTorch's spelling of a storage's methods.</summary>
public static class StorageExtensions
{
    extension(UntypedStorage self)
    {
        /// <inheritdoc cref="UntypedStorage.DataPtr"/>
        public long data_ptr() => self.DataPtr;

        /// <inheritdoc cref="UntypedStorage.NBytes"/>
        public long nbytes() => self.NBytes;

        /// <inheritdoc cref="UntypedStorage.NBytes"/>
        public long size() => self.NBytes;

        /// <inheritdoc cref="UntypedStorage.Device"/>
        public Device device => self.Device;
    }
}
