namespace Autograd;

public sealed partial class GradScaler
{
    /// <summary>The state by PyTorch's names, to be kept with a model's: <c>scale</c>, <c>growth_factor</c>, <c>backoff_factor</c>, <c>growth_interval</c>, <c>_growth_tracker</c>; <c>scaler.state_dict()</c>.</summary>
    /// <returns>Nothing if disabled.</returns>
    public Dictionary<string, double> StateDict() => !IsEnabled ? [] : new Dictionary<string, double>
    {
        ["scale"] = CurrentScale,
        ["growth_factor"] = GrowthFactor,
        ["backoff_factor"] = BackoffFactor,
        ["growth_interval"] = GrowthInterval,
        ["_growth_tracker"] = CurrentGrowthTracker,
    };

    /// <summary>Returns to a state; <c>scaler.load_state_dict(state_dict)</c>. Does nothing if disabled.</summary>
    /// <param name="stateDict">What <see cref="StateDict"/> returned.</param>
    /// <exception cref="TorchException">It is the state of a disabled scaler.</exception>
    /// <exception cref="KeyNotFoundException">It lacks an entry.</exception>
    public void LoadStateDict(IReadOnlyDictionary<string, double> stateDict)
    {
        ArgumentNullException.ThrowIfNull(stateDict);
        if (!IsEnabled)
        {
            return;
        }

        Assert(
            stateDict.Count > 0,
            "The source state dict is empty, possibly because it was saved from a disabled instance of GradScaler.");
        initialScale = stateDict["scale"];
        GrowthFactor = stateDict["growth_factor"];
        BackoffFactor = stateDict["backoff_factor"];
        GrowthInterval = (int)stateDict["growth_interval"];
        initialGrowthTracker = (int)stateDict["_growth_tracker"];
        scale?.FillInPlace(initialScale);
        growthTracker?.FillInPlace(initialGrowthTracker);
    }
}
