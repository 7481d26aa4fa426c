using System.Text.Json.Serialization;

namespace ChatOps.Domain.Requests;

/// <summary>The answer to one parameter.</summary>
/// <param name="Key">The parameter's key in the product.</param>
/// <param name="Label">As people read it.</param>
/// <param name="Text">The value. A secret one is sealed, and null until it's given and after it's no longer
/// needed.</param>
/// <param name="IsSecret">True where the product says <c>NoEcho</c>: nobody is shown it.</param>
public sealed record ProductValue(string Key, string Label, string? Text, bool IsSecret = false)
{
    /// <summary>What people are shown.</summary>
    [JsonIgnore]
    public string Shown => IsSecret ? "(hidden)" : Text ?? string.Empty;

    /// <summary>Returns the value without its text, where it is secret.</summary>
    public ProductValue WithoutSecret() => IsSecret ? this with { Text = null } : this;
}

/// <summary>An output of a provisioned product.</summary>
/// <param name="Key">The output's key.</param>
/// <param name="Text">Its value.</param>
public sealed record ProductOutput(string Key, string Text);
