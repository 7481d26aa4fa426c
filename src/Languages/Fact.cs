namespace ChatOps.Languages;

/// <summary>A label and its value.</summary>
public sealed record Fact(string Label, string Text);
