using System.Collections.Concurrent;
using System.Collections.Immutable;
using Autograd.Interop;

namespace Autograd;

/// <summary>What autocast does for one type of device.</summary>
/// <param name="Enabled">Whether it casts.</param>
/// <param name="DType">The number of the dtype that it casts to.</param>
internal readonly record struct AutocastSetting(bool Enabled, int DType)
{
    internal static unsafe AutocastSetting Of(int deviceType)
    {
        int enabled, dtype;
        Native.Check(Native.ag_autocast_get(deviceType, &enabled, &dtype));
        return new AutocastSetting(enabled != 0, dtype);
    }

    internal unsafe void Apply(int deviceType) => Native.Check(Native.ag_autocast_set(deviceType, Enabled ? 1 : 0, DType));
}

/// <summary>
/// Autocast in the current flow of control. LibTorch keeps it by thread; here it follows the execution context, as
/// <see cref="AutogradModes"/> do.
/// </summary>
/// <param name="Settings">By the number of a type of device: those that were ever set in this flow.</param>
/// <param name="CachesCasts">Whether casts of parameters are kept.</param>
/// <param name="Depth">How many blocks this is inside of.</param>
internal sealed record AutocastState(ImmutableSortedDictionary<int, AutocastSetting> Settings, bool CachesCasts, int Depth)
{
    private static readonly AutocastState Initial = new(ImmutableSortedDictionary<int, AutocastSetting>.Empty, CachesCasts: true, 0);

    // What threads start with, by type of device.
    private static readonly ConcurrentDictionary<int, AutocastSetting> Defaults = [];

    // Null where nothing was ever set.
    private static readonly AsyncLocal<AutocastState?> Flow = new(change =>
    {
        if (change.ThreadContextChanged)
        {
            Arrive(change.PreviousValue ?? Initial, change.CurrentValue ?? Initial);
        }
    });

    /// <summary>The state of this flow; null where nothing was ever set.</summary>
    internal static AutocastState? Current => Flow.Value;

    internal static bool CacheEnabled => Native.ag_autocast_cache_enabled() != 0;

    /// <summary>Starts a block with a setting for a type of device.</summary>
    internal static AutocastScope Enter(int deviceType, AutocastSetting setting, bool cachesCasts)
    {
        AutocastState current = Flow.Value ?? Initial;
        return current.Into(current.With(deviceType, setting) with { CachesCasts = cachesCasts });
    }

    /// <summary>Starts a block with all settings of another time.</summary>
    internal static AutocastScope Resume(AutocastState? state) => (Flow.Value ?? Initial).Into(state ?? Initial);

    /// <summary>Changes the setting for a type of device from here on.</summary>
    internal static void Set(int deviceType, AutocastSetting setting)
    {
        Flow.Value = (Flow.Value ?? Initial).With(deviceType, setting);
        setting.Apply(deviceType);
    }

    /// <summary>Changes whether casts are kept from here on.</summary>
    internal static void SetCacheEnabled(bool value)
    {
        Flow.Value = (Flow.Value ?? Initial) with { CachesCasts = value };
        Native.ag_autocast_set_cache_enabled(value ? 1 : 0);
    }

    /// <summary>Ends a block.</summary>
    /// <param name="thread">This thread's state from before the block.</param>
    /// <param name="flow">That of the flow.</param>
    internal static void Leave(AutocastState thread, AutocastState? flow)
    {
        if ((flow?.Depth ?? 0) == 0)
        {
            ClearCache();
        }

        Flow.Value = flow;
        thread.Apply();
    }

    internal static unsafe void ClearCache() => Native.Check(Native.ag_autocast_clear_cache());

    private AutocastState With(int deviceType, AutocastSetting setting)
    {
        if (!Settings.ContainsKey(deviceType))
        {
            Defaults.TryAdd(deviceType, AutocastSetting.Of(deviceType) with { Enabled = false });
        }

        return this with { Settings = Settings.SetItem(deviceType, setting) };
    }

    // A thread of the engine's has the settings of the pass that it works for without the flow's knowing, so a block restores the
    // two apart.
    private AutocastScope Into(AutocastState entered)
    {
        AutocastState inside = entered.Over(this) with { Depth = Depth + 1 };
        var thread = new AutocastState(
            inside.Settings.Keys.ToImmutableSortedDictionary(type => type, AutocastSetting.Of), CacheEnabled, Depth);
        try
        {
            inside.Apply();
        }
        catch (TorchException)
        {
            thread.Apply();
            throw;
        }

        var scope = new AutocastScope(thread, Flow.Value);
        Flow.Value = inside;
        return scope;
    }

    // What only the other state has set goes back to what threads start with.
    private AutocastState Over(AutocastState other) => this with
    {
        Settings = Settings.AddRange(other.Settings.Keys.Except(Settings.Keys).Select(type => KeyValuePair.Create(type, Defaults[type]))),
    };

    private static void Arrive(AutocastState left, AutocastState entered) => entered.Over(left).Apply();

    private void Apply()
    {
        foreach ((int type, AutocastSetting setting) in Settings)
        {
            setting.Apply(type);
        }

        Native.ag_autocast_set_cache_enabled(CachesCasts ? 1 : 0);
    }
}
