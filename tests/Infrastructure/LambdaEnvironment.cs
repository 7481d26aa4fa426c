namespace ChatOps.Tests.Infrastructure;

/// <summary>The environment of a function in this process; tests with it run one after another.</summary>
internal sealed class LambdaEnvironment : IDisposable
{
    private readonly Dictionary<string, string?> before = new(StringComparer.Ordinal);
    private readonly (TextWriter Out, TextWriter Error) console = (Console.Out, Console.Error);

    public LambdaEnvironment(string runtimeApi)
    {
        Set("AWS_LAMBDA_RUNTIME_API", runtimeApi);
        Set("AWS_LAMBDA_FUNCTION_NAME", "under-test");
        Set("AWS_LAMBDA_FUNCTION_VERSION", "7");
        Set("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512");
        Set("_X_AMZN_TRACE_ID", null);

        // RuntimeSupport would limit the process's heap to the function's memory.
        Set("AWS_LAMBDA_DOTNET_DISABLE_MEMORY_LIMIT_CHECK", "true");
    }

    public void Dispose()
    {
        foreach (var (name, value) in before)
        {
            Environment.SetEnvironmentVariable(name, value);
        }

        Console.SetOut(console.Out);
        Console.SetError(console.Error);
    }

    public void Set(string name, string? value)
    {
        before.TryAdd(name, Environment.GetEnvironmentVariable(name));
        Environment.SetEnvironmentVariable(name, value);
    }
}

/// <summary>Not in parallel: they change the process's environment and console.</summary>
[CollectionDefinition(nameof(LambdaEnvironmentTests), DisableParallelization = true)]
public sealed class LambdaEnvironmentTests;
