using MlPipeline.Core.Errors;
using MlPipeline.Nuke.Sessions;

namespace MlPipeline.Nuke.Tests.Sessions;

public sealed class System_faults
{
    [Fact]
    public void A_full_disk_is_named_and_mended()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "/dev/full is a full disk on Linux");
        var fault = Assert.IsAssignableFrom<IOException>(Record.Exception(() => File.WriteAllText("/dev/full", "text")));
        var told = Assert.IsType<UserException>(SystemFaults.Explain(fault, "output/Alpha"));
        Assert.Equal(("The disk is full", "output/Alpha", fault.Message), (told.Fault.Problem, told.Fault.Place, told.Fault.Actual));
        Assert.Same(fault, told.InnerException);
    }

    [Theory]
    [InlineData(28, "The disk is full")]
    [InlineData(122, "The disk is full")]
    [InlineData(unchecked((int)0x80070070), "The disk is full")]
    [InlineData(30, "The file system is read-only")]
    public void What_the_system_refuses_is_told_by_its_number(int number, string problem) =>
        Assert.Equal(problem, Assert.IsType<UserException>(SystemFaults.Explain(new IOException("refused", number), "place")).Fault.Problem);

    [Fact]
    public void A_right_that_is_missing_is_a_users_mistake() =>
        Assert.Equal(ExitCodes.UserFault, ExitCodes.For(SystemFaults.Explain(new UnauthorizedAccessException("denied"), "place")));

    [Fact]
    public void A_bug_stays_what_it_is()
    {
        var bug = new InvalidOperationException("a bug");
        Assert.Same(bug, SystemFaults.Explain(bug, "place"));
        var other = new IOException("something else", 5);
        Assert.Same(other, SystemFaults.Explain(other, "place"));
    }

    [Fact]
    public void A_fault_that_is_explained_already_stays_what_it_is()
    {
        var fault = new UserException(new UserFault("known", "mend it"));
        Assert.Same(fault, SystemFaults.Explain(fault, "place"));
    }
}
