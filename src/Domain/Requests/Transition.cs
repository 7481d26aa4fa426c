using System.Text.Json.Serialization;

namespace ChatOps.Domain.Requests;

/// <summary>The result of a transition: the next state, a refusal, or no change.</summary>
/// <typeparam name="T">The request or the resource.</typeparam>
public sealed record Transition<T>
    where T : class
{
    private Transition(T? next, Refusal? refusal)
    {
        Next = next;
        Refusal = refusal;
    }

    /// <summary>The next state; null for no change.</summary>
    public T? Next { get; }

    /// <summary>Why the state doesn't change; null if it does or if there is nothing to do.</summary>
    public Refusal? Refusal { get; }

    // An alias names the type of requests, so that callers can write Transition.To.
#pragma warning disable CA1000
    /// <summary>There is nothing to do.</summary>
    public static Transition<T> None { get; } = new(null, null);

    /// <summary>Returns a change to the next state.</summary>
    public static Transition<T> To(T next) => new(next, null);

    /// <summary>Returns a refusal.</summary>
    public static Transition<T> Refuse(RefusalKind kind, Reason reason) => new(null, new Refusal(kind, reason));
#pragma warning restore CA1000
}

/// <summary>Why a request or resource doesn't change.</summary>
/// <param name="Kind">The kind, for programs.</param>
/// <param name="Reason">A code that becomes a sentence in the person's language.</param>
public sealed record Refusal(RefusalKind Kind, Reason Reason);

/// <summary>The kinds of refusals.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RefusalKind>))]
public enum RefusalKind
{
    /// <summary>The request doesn't exist, or the person may not see it.</summary>
    NotFound,

    /// <summary>The person may not do this.</summary>
    Forbidden,

    /// <summary>A required value is missing or wrong.</summary>
    Invalid,

    /// <summary>The current state doesn't allow this, such as a second decision.</summary>
    Conflict,

    /// <summary>The policy doesn't allow this.</summary>
    Policy,
}
