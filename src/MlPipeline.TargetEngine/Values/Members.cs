namespace Nuke.Common.Values;

/// <summary>The members of a build that matter here, on its class and on its components.</summary>
internal static class Members
{
    internal const BindingFlags OfInstance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
    private const BindingFlags OfAny = OfInstance | BindingFlags.Static | BindingFlags.FlattenHierarchy;

    /// <summary>The target properties: the class's first, then those of its interfaces, each name once.</summary>
    internal static IReadOnlyList<PropertyInfo> Targets(Type build)
    {
        var own = build.GetProperties(OfInstance).Where(x => x.PropertyType == typeof(Target) && IsPlain(x)).ToList();
        var inherited = build.GetInterfaces().SelectMany(x => x.GetProperties(OfInstance))
            .Where(x => x.PropertyType == typeof(Target) && IsPlain(x) && build.GetProperty(x.Name) == null)
            .GroupBy(x => x.Name, StringComparer.Ordinal).ToList();
        foreach (var property in inherited.Select(x => x.First()).IntersectBy(own.Select(x => x.Name), x => x.Name))
            Assert.Fail($"Property '{property.Name}' must be marked public to override inherited member from:\n - {property.DeclaringType!.Name}");
        return [.. own.DistinctBy(x => x.Name), .. inherited.Select(MostDerived)];
    }

    internal static IReadOnlyList<MemberInfo> Parameters(Type build)
    {
        var members = new Dictionary<string, MemberInfo>(StringComparer.OrdinalIgnoreCase);
        foreach (var member in ParametersIn(build).Concat(build.GetInterfaces().SelectMany(ParametersIn).Where(x => build.GetProperty(x.Name) == null)))
            members.TryAdd(ParameterName.Of(member), member);
        return members.Keys.Order(StringComparer.OrdinalIgnoreCase).Select(x => members[x]).ToList();
    }

    internal static Type ValueType(this MemberInfo member) => member is FieldInfo field ? field.FieldType : ((PropertyInfo)member).PropertyType;
    internal static object ValueOn(this MemberInfo member, object build)
        => member is FieldInfo field ? field.GetValue(build) : ((PropertyInfo)member).GetValue(build);

    /// <summary>Sets a field, a settable property, or the field behind a property that has only a getter.</summary>
    internal static void SetOn(this MemberInfo member, object build, object value)
    {
        if ((member as FieldInfo ?? member.DeclaringType!.GetField($"<{member.Name}>k__BackingField", OfAny | BindingFlags.DeclaredOnly)) is { } field)
            field.SetValue(build, value);
        else
            ((PropertyInfo)member).SetValue(build, value);
    }

    /// <summary>The value that exactly this declaration gives, whatever overrides it.</summary>
    internal static T GetNonVirtual<T>(this PropertyInfo property, object build)
        => ((Func<T>)Activator.CreateInstance(typeof(Func<T>), build, property.GetMethod!.MethodHandle.GetFunctionPointer())!)();

    internal static MemberInfo Member(this LambdaExpression lambda)
    {
        var body = lambda.Body is UnaryExpression convert ? convert.Operand : lambda.Body;
        return body is MemberExpression access ? access.Member : throw new ArgumentException($"'{lambda}' does not name a member");
    }

    private static IEnumerable<MemberInfo> ParametersIn(Type type) => type.GetProperties(OfAny).Where(IsPlain)
        .Concat<MemberInfo>(type.GetFields(OfAny)).Where(x => x.IsDefined(typeof(ParameterAttribute), inherit: false));

    // An explicit implementation has the interface in its name; it is reached through the interface's own property.
    private static bool IsPlain(PropertyInfo property) => !property.Name.Contains('.', StringComparison.Ordinal);

    private static PropertyInfo MostDerived(IGrouping<string, PropertyInfo> same)
        => same.FirstOrDefault(x => same.All(y => y.DeclaringType!.IsAssignableFrom(x.DeclaringType))).NotNull(
            $"Property '{same.Key}' must be implemented explicitly because it is inherited from multiple interfaces:"
            + string.Concat(same.Select(x => $"\n - {x.DeclaringType!.Name}")));
}
