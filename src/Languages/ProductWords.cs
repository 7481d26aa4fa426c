namespace ChatOps.Languages;

/// <summary>A conversation about other products, and what their parameters take. Labels of parameters are the
/// catalogue's and the policy's own.</summary>
public abstract class ProductWords
{
    /// <summary>"a Storage bucket", "an Archive".</summary>
    public abstract string One(string product);

    /// <summary>"I need a Storage bucket": what is said to ask for one.</summary>
    public abstract string Want(string product);

    /// <summary>"What can I order?": what is said to hear of the products.</summary>
    public abstract string WhatCanIOrder { get; }

    /// <summary>"Ana, you can order AWS accounts: ... There is no other product for you."</summary>
    public abstract string OnlyAccounts(string name);

    /// <summary>"Ana, you can order a Storage bucket or a Monthly budget. Which one do you need? ..."</summary>
    public abstract string WhichProduct(string name, IReadOnlyList<string> products);

    /// <summary>"Ana, I know no product like that. You can order ... Which one?"</summary>
    public abstract string UnknownProduct(string name, IReadOnlyList<string> products);

    /// <summary>"Ana, I know no product like that. Let us leave it at that ..."</summary>
    public abstract string GiveUp(string name);

    /// <summary>"To start again, say "What can I order?"."</summary>
    public abstract string HowToStartAgain { get; }

    /// <summary>"Thank you, Ana." before the next question.</summary>
    public abstract string ThankYou(string name);

    /// <summary>"Ana, a Storage bucket: 3 questions. Say "back" to change the last answer, or "stop"."</summary>
    public abstract string Opening(string name, string product, int questions);

    /// <summary>"Size? small, medium or large? Say "keep" for small."</summary>
    /// <param name="label">What is asked for.</param>
    /// <param name="values">What it may be; empty where it is open.</param>
    /// <param name="limits">What else it must be; empty where nothing.</param>
    /// <param name="standard">What it is without an answer; empty for nothing at all, null where it must be
    /// answered.</param>
    public abstract string Question(string label, IReadOnlyList<string> values, string limits, string? standard);

    /// <summary>"Ana, shall I request a Storage bucket?", the answers line by line, and what is asked for on a
    /// page.</summary>
    /// <param name="name">The person's.</param>
    /// <param name="product">The product.</param>
    /// <param name="answers">Label and value; an empty value is none.</param>
    /// <param name="secrets">Labels of what is asked for on a page.</param>
    /// <param name="isAgain">True where yes or no was asked before.</param>
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

    /// <summary>"Keep what it is".</summary>
    public abstract string KeepWhatItIs { get; }

    /// <summary>"That is all": the button that ends a list of changes.</summary>
    public abstract string DoneChoice { get; }

    /// <summary>"I need an answer to that."</summary>
    public abstract string AnswerNeeded { get; }

    /// <summary>"that is not one of the choices. small or large?"</summary>
    public abstract string NotAChoice(string values);

    /// <summary>"that is not a number. Please give a number from 20 to 500."</summary>
    public abstract string NotANumber(string limits);

    /// <summary>"7 does not do: please give a number from 20 to 500."</summary>
    public abstract string NumberOut(string number, string limits);

    /// <summary>"that is too short: it takes at least 3 characters."</summary>
    public abstract string TooShort(int least);

    /// <summary>"that is too long: it takes at most 9 characters."</summary>
    public abstract string TooLong(int most);

    /// <summary>"that does not do: it must match the pattern ..."; a description is the catalogue's own.</summary>
    public abstract string NotFitting(string? description, string pattern);

    /// <summary>"a number from 20 to 500".</summary>
    public abstract string NumberLimits(decimal? least, decimal? greatest);

    /// <summary>"3 to 9 characters"; null without limits.</summary>
    public abstract string? LengthLimits(int? least, int? most);

    /// <summary>"several with commas between them".</summary>
    public abstract string Several { get; }

    /// <summary>"Ana, you have nothing at the moment. ..."</summary>
    public abstract string NothingYours(string name);

    /// <summary>"Ana, you have no Storage bucket. Say ... to ask for one."</summary>
    public abstract string NoneYours(string name, string product);

    /// <summary>"Ana, this is yours:"; a list follows.</summary>
    public abstract string Yours(string name);

    /// <summary>"Ana, you have nothing yet."; a list of what is under way follows.</summary>
    public abstract string NothingYet(string name);

    /// <summary>"There are 3 more: name a product to see only those."</summary>
    public abstract string More(int count);

    /// <summary>"Say for example "terminate REQ-..."."</summary>
    public abstract string ForExample(string id);

    /// <summary>"REQ-... is about it".</summary>
    public abstract string IsAbout(string holder);

    /// <summary>"you can change or terminate it".</summary>
    public abstract string YouCan(bool change, bool extend);
}
