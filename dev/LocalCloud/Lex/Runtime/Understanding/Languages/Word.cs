namespace ChatOps.LocalCloud.Lex.Runtime.Understanding.Languages;

/// <summary>A normalized word and its position.</summary>
/// <param name="Text">Lower case, without surrounding punctuation, hyphens and apostrophes; an email address keeps all
/// characters.</param>
/// <param name="Start">Its beginning in the text.</param>
/// <param name="End">Its exclusive end.</param>
internal sealed record Word(string Text, int Start, int End);
