namespace ChatOps.Languages;

/// <summary>
/// A conversation about other products and their parameters. The labels of
/// parameters come from the catalog or the policy.
/// </summary>
public abstract class ProductWords
{
    /// <summary>"a Storage bucket", "an Archive".</summary>
    public abstract string One(string product);

    /// <summary>"I need a Storage bucket": the message that asks for one.</summary>
    public abstract string Want(string product);

    /// <summary>"What can I order?": the message that lists the products.</summary>
    public abstract string WhatCanIOrder { get; }

    /// <summary>"Ana, you can order AWS accounts: ... There are no other products for you."</summary>
    public abstract string OnlyAccounts(string name);

    /// <summary>"Ana, you can order a Storage bucket or a Monthly budget. Which one do you need? ..."</summary>
    public abstract string WhichProduct(string name, IReadOnlyList<string> products);

    /// <summary>"Ana, I don't know that product. You can order ... Which one?"</summary>
    public abstract string UnknownProduct(string name, IReadOnlyList<string> products);

    /// <summary>"Ana, I don't know that product. Let's leave it there for now. ..."</summary>
    public abstract string GiveUp(string name);

    /// <summary>"To start again, say "What can I order?"."</summary>
    public abstract string HowToStartAgain { get; }

    /// <summary>"Thank you, Ana." before the next question.</summary>
    public abstract string ThankYou(string name);

    /// <summary>"Ana, for a Storage bucket I have 3 questions. Say "back" to change the last answer, ..."</summary>
    public abstract string Opening(string name, string product, int questions);

    /// <summary>"Size? small, medium or large? Say "keep" for small."</summary>
    /// <param name="label">The parameter's label.</param>
    /// <param name="values">The allowed values; empty if any value is allowed.</param>
    /// <param name="limits">Other limits; may be empty.</param>
    /// <param name="standard">The default; empty for an empty default, null if there is none.</param>
    public abstract string Question(string label, IReadOnlyList<string> values, string limits, string? standard);

    /// <summary>
    /// "Ana, shall I request a Storage bucket?", the answers line by line, and the secret values that follow on a page.
    /// </summary>
    /// <param name="name">The person's first name.</param>
    /// <param name="product">The product.</param>
    /// <param name="answers">Labels and values; a value may be empty.</param>
    /// <param name="secrets">Labels of the secret parameters.</param>
    /// <param name="isAgain">True if the last answer was neither yes nor no.</param>
    public abstract string ShallRequest(
        string name,
        string product,
        IReadOnlyList<KeyValuePair<string, string>> answers,
        IReadOnlyList<string> secrets,
        bool isAgain
    );

    /// <summary>"none".</summary>
    public abstract string None { get; }

    /// <summary>"None": the button that leaves a parameter empty.</summary>
    public abstract string NoneChoice { get; }

    /// <summary>"Back": the button that goes back to the last answer.</summary>
    public abstract string BackChoice { get; }

    /// <summary>"Keep small": the button that leaves a parameter as it is.</summary>
    public abstract string KeepChoice(string value);

    /// <summary>"Keep as it is".</summary>
    public abstract string KeepWhatItIs { get; }

    /// <summary>"That's all": the button that ends a list of changes.</summary>
    public abstract string DoneChoice { get; }

    /// <summary>"I need an answer to that."</summary>
    public abstract string AnswerNeeded { get; }

    /// <summary>"that isn't one of the choices. small or large?"</summary>
    public abstract string NotAChoice(string values);

    /// <summary>"that isn't a number. Please enter a number from 20 to 500."</summary>
    public abstract string NotANumber(string limits);

    /// <summary>"7 doesn't work. Please enter a number from 20 to 500."</summary>
    public abstract string NumberOut(string number, string limits);

    /// <summary>"that's too short. It needs at least 3 characters."</summary>
    public abstract string TooShort(int least);

    /// <summary>"that's too long. It can have at most 9 characters."</summary>
    public abstract string TooLong(int most);

    /// <summary>"that doesn't work: it must match the pattern ..."; a description comes from the catalog.</summary>
    public abstract string NotFitting(string? description, string pattern);

    /// <summary>"a number from 20 to 500".</summary>
    public abstract string NumberLimits(decimal? least, decimal? greatest);

    /// <summary>"3 to 9 characters"; null without limits.</summary>
    public abstract string? LengthLimits(int? least, int? most);

    /// <summary>"separate several with commas".</summary>
    public abstract string Several { get; }

    /// <summary>"Ana, you don't have anything at the moment. ..."</summary>
    public abstract string NothingYours(string name);

    /// <summary>"Ana, you don't have a Storage bucket. Say ... to ask for one."</summary>
    public abstract string NoneYours(string name, string product);

    /// <summary>"Ana, here's what you have:"; a list follows.</summary>
    public abstract string Yours(string name);

    /// <summary>"Ana, you don't have anything yet."; a list of open requests follows.</summary>
    public abstract string NothingYet(string name);

    /// <summary>"There are 3 more. Name a product to see only what you have of it."</summary>
    public abstract string More(int count);

    /// <summary>"For example, say "terminate REQ-..."."</summary>
    public abstract string ForExample(string id);

    /// <summary>"REQ-... is open for it".</summary>
    public abstract string IsAbout(string holder);

    /// <summary>"you can change or terminate it".</summary>
    public abstract string YouCan(bool change, bool extend);
}
