namespace Nuke.Common.Execution;

/// <summary>Checks what targets and parameters require, before the first target runs.</summary>
internal static class Requirements
{
    internal static void Check(NukeBuild build)
    {
        foreach (var target in build.ScheduledTargets)
            target.DelegateRequirements.ForEach(x => Check(x, target, build));
        foreach (var member in build.ParameterMembers.Where(x => x.IsDefined(typeof(RequiredAttribute))))
            Assert.False(IsEmpty(member, build), $"Member '{ParameterName.Of(member)}' is required to be not null or empty");
    }

    private static void Check(LambdaExpression requirement, ExecutableTarget target, NukeBuild build)
    {
        if (requirement is Expression<Func<bool>> condition)
        {
            Assert.True(condition.Compile(preferInterpretation: true)(), $"Target '{target.Name}' requires '{requirement.Body}'");
            return;
        }
        var member = requirement.Member();
        if (member.DeclaringType != build.GetType() && build.GetType().GetMember(member.Name) is [var overriding])
            member = overriding;
        Assert.True(member.IsDefined(typeof(ParameterAttribute)),
            $"Member '{member.Name}' is required from target '{target.Name}' but not marked with an injection attribute.");
        Assert.False(IsEmpty(member, build), $"Target '{target.Name}' requires member '{ParameterName.Of(member)}' to be not null or empty");
    }

    private static bool IsEmpty(MemberInfo member, NukeBuild build)
        => member.ValueOn(build) is var value && (member.ValueType() == typeof(string) ? string.IsNullOrWhiteSpace((string)value) : value == null);
}
