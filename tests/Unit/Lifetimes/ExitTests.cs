using Autograd.Unit.Loading;

namespace Autograd.Unit.Lifetimes;

public class ExitTests
{
    [Theory]
    [InlineData("exit-with-tensors", "True")]
    [InlineData("exit-during-backward", "all run")]
    [InlineData("exit-inside-hook", "ends")]
    public void A_process_ends_well(string how, string printed)
    {
        for (int run = 0; run < 3; run++)
        {
            Assert.Equal([printed], ProbeProcess.Run(AppContext.BaseDirectory, [], how));
        }
    }
}
