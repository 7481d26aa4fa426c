using ChatOps.Api.Problems;
using ChatOps.Vending.Languages;

namespace ChatOps.Api.Approvals;

/// <summary>A problem on a page for approvers. Its own words are for programs, and English.</summary>
/// <param name="Problem">The problem.</param>
/// <param name="Words">The reader's language.</param>
public sealed record FailedView(Problem Problem, Words Words);
