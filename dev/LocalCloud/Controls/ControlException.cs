using ChatOps.Bodies;

namespace ChatOps.LocalCloud.Controls;

/// <summary>A request to a <c>/_local</c> handle that can't be carried out; answered with problem details.</summary>
/// <param name="field">The wrong member; empty for the whole body.</param>
/// <param name="message">The text for a person; names the field.</param>
/// <param name="status">The HTTP status.</param>
public sealed class ControlException(string field, string message, int status = 400) : Exception(message)
{
    /// <summary>The wrong member.</summary>
    public string Field { get; } = field.Length > 0 ? field : JsonFields.Whole;

    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;
}
