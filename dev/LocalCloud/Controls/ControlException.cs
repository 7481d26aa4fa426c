using ChatOps.Bodies;

namespace ChatOps.LocalCloud.Controls;

/// <summary>A request to one of the <c>/_local</c> handles that cannot be carried out; answered with problem
/// details.</summary>
/// <param name="field">The member at fault; empty where it is the body as a whole.</param>
/// <param name="message">What a person reads; names the field.</param>
/// <param name="status">The HTTP status.</param>
public sealed class ControlException(string field, string message, int status = 400) : Exception(message)
{
    /// <summary>The member at fault.</summary>
    public string Field { get; } = field.Length > 0 ? field : JsonFields.Whole;

    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;
}
