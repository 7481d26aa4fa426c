using System.Reflection;

namespace ChatOps.Tests.Slack.Acts;

/// <summary>Wraps a dependency so that it can fail at every call.</summary>
internal static class Faulty
{
    public static T Over<T>(T inner, Func<bool> isBroken, Func<Exception> failure)
        where T : class
    {
        var proxy = DispatchProxy.Create<T, Faulty<T>>();
        ((Faulty<T>)(object)proxy).Wrap(inner, isBroken, failure);
        return proxy;
    }
}

/// <summary>The wrapper of <see cref="Faulty"/>.</summary>
public class Faulty<T> : DispatchProxy
    where T : class
{
    private T inner = null!;
    private Func<bool> isBroken = null!;
    private Func<Exception> failure = null!;

    internal void Wrap(T wrapped, Func<bool> broken, Func<Exception> thrown) =>
        (inner, isBroken, failure) = (wrapped, broken, thrown);

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        isBroken() ? throw failure() : targetMethod!.Invoke(inner, args);
}
