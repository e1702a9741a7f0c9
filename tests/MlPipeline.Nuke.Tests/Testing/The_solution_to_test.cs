using MlPipeline.Core.Errors;
using MlPipeline.Nuke.Testing;
using MlPipeline.Nuke.Tests.Support;

namespace MlPipeline.Nuke.Tests.Testing;

public sealed class The_solution_to_test : IDisposable
{
    private readonly TemporaryCheckout checkout = new();

    public void Dispose() => checkout.Dispose();

    [Theory]
    [InlineData("Product.sln")]
    [InlineData("Product.slnx")]
    public void Is_the_only_one_in_the_root(string name) => Assert.Equal(checkout.Write(name, ""), SolutionFiles.OnlyOneIn(checkout.Root));

    [Fact]
    public void Is_not_guessed_among_several()
    {
        checkout.Write("B.sln", "");
        checkout.Write("A.slnx", "");
        var fault = Assert.Throws<UserException>(() => SolutionFiles.OnlyOneIn(checkout.Root)).Fault;
        Assert.Equal(("A.slnx, B.sln", checkout.Root), (fault.Actual, fault.Place));
    }

    [Fact]
    public void Must_be_there() => Assert.Equal("none", Assert.Throws<UserException>(() => SolutionFiles.OnlyOneIn(checkout.Root)).Fault.Actual);
}
