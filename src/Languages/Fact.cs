namespace ChatOps.Languages;

/// <summary>A label and what stands there.</summary>
public sealed record Fact(string Label, string Text);
