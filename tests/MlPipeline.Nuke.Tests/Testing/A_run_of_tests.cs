using MlPipeline.Core.Errors;
using MlPipeline.Nuke.Testing;
using MlPipeline.Nuke.Tests.Support;

namespace MlPipeline.Nuke.Tests.Testing;

public sealed class A_run_of_tests : IDisposable
{
    private readonly TemporaryCheckout checkout = new();

    public void Dispose() => checkout.Dispose();

    [Fact]
    public void Of_a_solution_that_does_not_build_is_a_users_mistake_with_the_compilers_words()
    {
        checkout.Write("global.json", """{ "test": { "runner": "Microsoft.Testing.Platform" } }""");
        var solution = checkout.Write("Product.slnx", """<Solution><Project Path="Broken.csproj" /></Solution>""");
        checkout.Write("Broken.csproj", "<Project />");

        var fault = Assert.Throws<UserException>(() => SolutionTests.Run(new TestRequest(solution, Locked: false))).Fault;

        Assert.Equal("The tests did not run", fault.Problem);
        Assert.Equal(solution, fault.Place);
        Assert.Contains("Broken.csproj : error MSB", fault.Actual, StringComparison.Ordinal);
    }
}
