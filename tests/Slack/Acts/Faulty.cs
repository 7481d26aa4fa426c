using System.Reflection;

namespace ChatOps.Tests.Slack.Acts;

/// <summary>Something that the product stands on, which fails at every call once it is told to.</summary>
public class Faulty<T> : DispatchProxy
    where T : class
{
    private T inner = null!;
    private Func<bool> isBroken = null!;
    private Func<Exception> failure = null!;

    public static T Over(T inner, Func<bool> isBroken, Func<Exception> failure)
    {
        var proxy = Create<T, Faulty<T>>();
        var faulty = (Faulty<T>)(object)proxy;
        (faulty.inner, faulty.isBroken, faulty.failure) = (inner, isBroken, failure);
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        isBroken() ? throw failure() : targetMethod!.Invoke(inner, args);
}
