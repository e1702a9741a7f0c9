using System.Reflection;
using ArchUnitNET.Domain;
using ArchUnitNET.Fluent.Syntax.Elements.Types;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using static ArchUnitNET.Fluent.ArchRuleDefinition;
using Assembly = System.Reflection.Assembly;

namespace MlPipeline.Architecture.Tests.Assemblies;

public sealed class Arrows_between_assemblies
{
    private static readonly Assembly Core = Load("Core");
    private static readonly Assembly Data = Load("Data");
    private static readonly Assembly Training = Load("Training");
    private static readonly Assembly Evaluation = Load("Evaluation");
    private static readonly Assembly Reporting = Load("Reporting");
    private static readonly Assembly Containers = Load("Containers");
    private static readonly Assembly Deployment = Load("Deployment");
    private static readonly Assembly Serving = Load("Serving");
    private static readonly Assembly Nuke = Load("Nuke");
    private static readonly Assembly[] Steps = [Data, Training, Evaluation, Containers, Deployment, Reporting];
    private static readonly ArchUnitNET.Domain.Architecture Libraries = new ArchLoader().LoadAssemblies([Core, .. Steps, Serving, Nuke]).Build();

    public static TheoryData<string, string> NeighbouringSteps => [.. from step in Steps from other in Steps where step != other select (NameOf(step), NameOf(other))];

    [Theory]
    [MemberData(nameof(NeighbouringSteps))]
    public void A_step_library_does_not_use_another(string step, string other) => NoneUse([Load(step)], In([Load(other)]));

    [Fact]
    public void Core_uses_none_of_ours() => NoneUse([Core], In([.. Steps, Serving, Nuke]));

    [Fact]
    public void Serving_uses_no_step_library_but_Training_and_Evaluation() => NoneUse([Serving], In([Data, Containers, Deployment, Reporting]));

    [Fact]
    public void Nothing_uses_Serving_but_models() => NoneUse([Core, .. Steps, Nuke], In([Serving]));

    [Fact]
    public void Nothing_uses_Nuke() => NoneUse([Core, .. Steps, Serving], In([Nuke]));

    [Fact]
    public void Only_Nuke_uses_the_target_engine() => NoneUse([Core, .. Steps, Serving], Types(true).That().ResideInNamespaceMatching(@"^Nuke\.Common"));

    [Fact]
    public void Only_Training_uses_the_machine_learning_packages() =>
        NoneUse([Core, Data, Evaluation, Containers, Deployment, Reporting, Nuke], Types(true).That().ResideInNamespaceMatching(@"^Microsoft\.ML"));

    [Fact]
    public void Only_Reporting_uses_Scriban() => NoneUse([Core, Data, Training, Evaluation, Containers, Deployment, Serving, Nuke], Types(true).That().ResideInNamespaceMatching("^Scriban"));

    [Fact]
    public void Only_Reporting_uses_Octokit() =>
        NoneUse([Core, Data, Training, Evaluation, Containers, Deployment, Serving, Nuke], Types(true).That().ResideInNamespaceMatching("^Octokit"));

    [Fact]
    public void Only_Containers_and_Deployment_use_a_Docker_engine() =>
        NoneUse([Core, Data, Training, Evaluation, Reporting, Serving, Nuke], Types(true).That().ResideInNamespaceMatching(@"^Docker\.DotNet"));

    [Fact]
    public void Only_Data_uses_YamlDotNet() => NoneUse([Core, Training, Evaluation, Containers, Deployment, Reporting, Serving, Nuke], Types(true).That().ResideInNamespaceMatching("^YamlDotNet"));

    [Theory]
    [InlineData("Data", "YamlDotNet")]
    [InlineData("Reporting", "Scriban")]
    [InlineData("Training", "Microsoft.ML")]
    [InlineData("Nuke", "Nuke.Common")]
    public void The_rules_see_the_uses_that_are_allowed(string library, string used) =>
        Assert.Contains(
            Libraries.Types.Where(type => type.Assembly.Name.StartsWith($"MlPipeline.{library}", StringComparison.Ordinal)).SelectMany(type => type.Dependencies),
            dependency => dependency.Target.Namespace.FullName.StartsWith(used, StringComparison.Ordinal));

    private static void NoneUse(Assembly[] users, IObjectProvider<IType> used) => Types().That().Are(In(users)).Should().NotDependOnAny(used).Check(Libraries);

    private static GivenTypesConjunction In(Assembly[] assemblies) => Types().That().ResideInAssembly(assemblies[0], assemblies[1..]);

    private static Assembly Load(string library) => Assembly.Load(new AssemblyName($"MlPipeline.{library}"));

    private static string NameOf(Assembly assembly) => assembly.GetName().Name!["MlPipeline.".Length..];
}
