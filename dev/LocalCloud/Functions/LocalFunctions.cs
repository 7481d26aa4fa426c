using System.Collections.Concurrent;

namespace ChatOps.LocalCloud.Functions;

/// <summary>A function: JSON in, JSON out, like a Lambda handler. An exception is the function's error.</summary>
public delegate Task<ReadOnlyMemory<byte>> FunctionHandler(
    ReadOnlyMemory<byte> payload,
    CancellationToken cancellationToken
);

/// <summary>The result of an invocation.</summary>
/// <param name="Payload">The handler's result, or <c>{"errorType","errorMessage"}</c>.</param>
/// <param name="IsError">True if the handler threw or timed out.</param>
public sealed record FunctionResult(ReadOnlyMemory<byte> Payload, bool IsError);

/// <summary>The functions that Lex, EventBridge and CloudFormation invoke, by name.</summary>
public sealed class LocalFunctions
{
    private readonly ConcurrentDictionary<string, FunctionHandler> handlers = new(StringComparer.Ordinal);

    /// <summary>Registers a handler under a name; the last one wins.</summary>
    public void Register(string name, FunctionHandler handler) => handlers[name] = handler;

    /// <summary>Returns true if the function of a name, ARN or qualified ARN is registered.</summary>
    public bool Exists(string nameOrArn) => handlers.ContainsKey(NameOf(nameOrArn));

    /// <summary>Invokes a function synchronously.</summary>
    /// <exception cref="KeyNotFoundException">The function doesn't exist: callers answer as their service does (Lex:
    /// DependencyFailedException).</exception>
    public async Task<FunctionResult> InvokeAsync(
        string nameOrArn,
        ReadOnlyMemory<byte> payload,
        TimeSpan timeout,
        CancellationToken cancellationToken
    )
    {
        if (!handlers.TryGetValue(NameOf(nameOrArn), out var handler))
        {
            throw new KeyNotFoundException($"No function is registered for '{nameOrArn}'.");
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);
        try
        {
            return new FunctionResult(await handler(payload, limit.Token), IsError: false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            var document = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(
                new { errorType = exception.GetType().Name, errorMessage = exception.Message }
            );
            return new FunctionResult(document, IsError: true);
        }
    }

    // arn:aws:lambda:us-east-1:123456789012:function:name[:qualifier]
    private static string NameOf(string nameOrArn)
    {
        var parts = nameOrArn.Split(':');
        return parts.Length >= 7 ? parts[6] : parts[0];
    }
}
