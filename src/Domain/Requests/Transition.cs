using System.Text.Json.Serialization;

namespace ChatOps.Domain.Requests;

/// <summary>What came of an attempt to move a request or a resource: the next state, or why not.</summary>
/// <typeparam name="T">The request or the resource.</typeparam>
public sealed record Transition<T>
    where T : class
{
    private Transition(T? next, Refusal? refusal)
    {
        Next = next;
        Refusal = refusal;
    }

    /// <summary>The next state; null where it stays as it is.</summary>
    public T? Next { get; }

    /// <summary>Why not; null where it moved or where there was nothing to do.</summary>
    public Refusal? Refusal { get; }

    // An alias names the type of requests, so that the factories read as Transition.To.
#pragma warning disable CA1000
    /// <summary>Nothing to do: what was asked for is already so.</summary>
    public static Transition<T> None { get; } = new(null, null);

    /// <summary>It moves.</summary>
    public static Transition<T> To(T next) => new(next, null);

    /// <summary>It stays, and this is why.</summary>
    public static Transition<T> Refuse(RefusalKind kind, Reason reason) => new(null, new Refusal(kind, reason));
#pragma warning restore CA1000
}

/// <summary>Why a request did not move.</summary>
/// <param name="Kind">For programs.</param>
/// <param name="Reason">For people: a code that becomes a sentence in their language.</param>
public sealed record Refusal(RefusalKind Kind, Reason Reason);

/// <summary>The reasons for a refusal.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RefusalKind>))]
public enum RefusalKind
{
    /// <summary>There is no such request, or it is not for this person to see.</summary>
    NotFound,

    /// <summary>This person may not.</summary>
    Forbidden,

    /// <summary>Something that the action needs is missing or wrong.</summary>
    Invalid,

    /// <summary>Already decided by this person, or ended.</summary>
    Conflict,

    /// <summary>A policy rule says no.</summary>
    Policy,
}
