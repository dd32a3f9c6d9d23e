namespace Autograd.Compat;

/// <summary>PyTorch's names of what a profile has recorded.</summary>
public static class ProfilerExtensions
{
    extension(Profile self)
    {
        /// <inheritdoc cref="Profile.Events"/>
        public IReadOnlyList<FunctionEvent> function_events => self.Events;

        /// <summary>The time of all operators in microseconds, what they call not counted twice.</summary>
        public double self_cpu_time_total => self.SelfCpuTimeTotal.TotalMicroseconds;

        /// <inheritdoc cref="Profile.KeyAverages"/>
        public EventList key_averages(bool group_by_input_shape = false, int group_by_stack_n = 0) =>
            self.KeyAverages(group_by_input_shape, group_by_stack_n);

        /// <inheritdoc cref="Profile.ExportChromeTrace"/>
        public void export_chrome_trace(string path) => self.ExportChromeTrace(path);

        /// <inheritdoc cref="Profile.ExportStacks"/>
        public void export_stacks(string path, string metric = "self_cpu_time_total") => self.ExportStacks(path, metric);
    }

    extension(FunctionEvent self)
    {
        /// <inheritdoc cref="FunctionEvent.Stack"/>
        public IReadOnlyList<string> stack => self.Stack;
    }

    extension(EventList self)
    {
        /// <inheritdoc cref="EventList.Table"/>
        public string table(string? sort_by = null, int row_limit = 100) => self.Table(sort_by, row_limit);
    }

    extension(FunctionEventAvg self)
    {
        /// <inheritdoc cref="FunctionEventAvg.Key"/>
        public string key => self.Key;

        /// <inheritdoc cref="FunctionEventAvg.Count"/>
        public int count => self.Count;

        /// <inheritdoc cref="FunctionEventAvg.Stack"/>
        public IReadOnlyList<string> stack => self.Stack;

        /// <summary>The time of all runs in microseconds, with what they called.</summary>
        public double cpu_time_total => self.CpuTimeTotal.TotalMicroseconds;

        /// <summary>The time of all runs in microseconds, without what they called.</summary>
        public double self_cpu_time_total => self.SelfCpuTimeTotal.TotalMicroseconds;
    }
}
