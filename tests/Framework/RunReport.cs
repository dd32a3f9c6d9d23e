using Xunit.Abstractions;

namespace Autograd.Framework;

/// <summary>Receives what xunit reports: the tests that there are, and how each ended. Prints the failures.</summary>
internal sealed class RunReport : LongLivedMarshalByRefObject, IMessageSink, IDisposable
{
    private readonly List<ITestCase> cases = [];
    private readonly ManualResetEventSlim end = new();
    private readonly Lock printing = new();
    private int passed, failed, skipped;

    public IEnumerable<ITestCase> Cases => cases;

    public int Failed => failed;

    public string Summary => $"{passed} passed, {failed} failed" + (skipped == 0 ? "" : $", {skipped} skipped");

    public bool OnMessage(IMessageSinkMessage message)
    {
        switch (message)
        {
            case ITestCaseDiscoveryMessage found:
                cases.Add(found.TestCase);
                break;
            case ITestPassed:
                Interlocked.Increment(ref passed);
                break;
            case ITestSkipped skip:
                Interlocked.Increment(ref skipped);
                Print($"Skipped {skip.Test.DisplayName}: {skip.Reason}");
                break;
            case ITestFailed test:
                Fail(test.Test.DisplayName, test);
                Print(test.Output);
                break;
            case IFailureInformation failure: // outside of a test: a fixture, a Dispose
                Fail(message.GetType().Name, failure);
                break;
            case IDiscoveryCompleteMessage or ITestAssemblyFinished:
                end.Set();
                break;
        }

        return true;
    }

    public void Wait() => end.Wait();

    public void Dispose() => end.Dispose();

    private void Fail(string what, IFailureInformation failure)
    {
        Interlocked.Increment(ref failed);
        Print($"Failed {what}\n{string.Join('\n', failure.Messages)}\n{string.Join('\n', failure.StackTraces)}");
    }

    private void Print(string text)
    {
        lock (printing)
        {
            Console.Out.WriteLine(text);
        }
    }
}
