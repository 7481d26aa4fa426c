namespace ChatOps.LocalCloud.Lex.Runtime.Understanding.Languages;

/// <summary>One word in the form in which words are compared, and where it stands in the text.</summary>
/// <param name="Text">Lower case, without punctuation around it and without hyphens and apostrophes; an e-mail address
/// keeps all of its characters.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends, exclusively.</param>
internal sealed record Word(string Text, int Start, int End);
