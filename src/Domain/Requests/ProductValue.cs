using System.Text.Json.Serialization;

namespace ChatOps.Domain.Requests;

/// <summary>The value of one parameter.</summary>
/// <param name="Key">The parameter's key in the product.</param>
/// <param name="Label">The parameter's name for people.</param>
/// <param name="Text">
/// The value. A secret is encrypted, and null before it is given and after it isn't needed any more.
/// </param>
/// <param name="IsSecret">True for a parameter with <c>NoEcho</c>, which is never shown.</param>
public sealed record ProductValue(string Key, string Label, string? Text, bool IsSecret = false)
{
    /// <summary>The text to show.</summary>
    [JsonIgnore]
    public string Shown => IsSecret ? "(hidden)" : Text ?? string.Empty;

    /// <summary>Returns the value without the text of a secret.</summary>
    public ProductValue WithoutSecret() => IsSecret ? this with { Text = null } : this;
}

/// <summary>An output of a provisioned product.</summary>
/// <param name="Key">The output's key.</param>
/// <param name="Text">The output's value.</param>
public sealed record ProductOutput(string Key, string Text);
