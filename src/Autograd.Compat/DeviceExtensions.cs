namespace Autograd.Compat;

/// <summary>PyTorch's spelling of devices' attributes.</summary>
public static class DeviceExtensions
{
    extension(Device self)
    {
        /// <inheritdoc cref="Device.Type"/>
        public string type => self.Type;

        /// <inheritdoc cref="Device.Index"/>
        public int? index => self.Index;

        /// <inheritdoc cref="Device.AsDefault"/>
        public DeviceScope as_default() => self.AsDefault();
    }
}
