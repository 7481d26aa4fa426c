namespace ChatOps.Application.Conversations;

/// <summary>Names of session and request attributes. The prompts of the bot definition use the first ones, as in
/// <c>[FirstName]</c>.</summary>
public static class SessionKeys
{
    /// <summary>The speaker's first name.</summary>
    public const string FirstName = "FirstName";

    /// <summary>The speaker's last name; may be empty.</summary>
    public const string LastName = "LastName";

    /// <summary>The speaker's e-mail address, from the channel.</summary>
    public const string Email = "Email";

    /// <summary>The channel.</summary>
    public const string Channel = "Channel";

    /// <summary>The conversation's key.</summary>
    public const string Conversation = "Conversation";

    /// <summary>Where the speaker can be told something later.</summary>
    public const string Address = "Address";

    /// <summary>The language of the conversation, as Lex names it: <c>de_DE</c>.</summary>
    public const string Locale = "Locale";

    /// <summary>Request attribute: the message.</summary>
    public const string EventId = "EventId";

    /// <summary>Request attribute: the cleaned text of which Lex hears the command form.</summary>
    public const string Said = "Said";

    /// <summary>Prefix of the count of bad answers to a slot.</summary>
    public const string Attempts = "Attempts.";

    /// <summary>The product that is being asked about.</summary>
    public const string Product = "Product";

    /// <summary>The parameter that was asked for last.</summary>
    public const string ProductQuestion = "Product.Question";

    /// <summary>The answers about the product.</summary>
    public const string ProductAnswers = "Product.Answers";

    /// <summary>The request that made what the speaker wants something done with.</summary>
    public const string ChangeOf = "Change.Of";

    /// <summary>
    /// The account type of what the speaker wants something done with, or <see cref="AnyAccount"/>; not set where any
    /// resource may be meant.
    /// </summary>
    public const string ChangeAccounts = "Change.Accounts";

    /// <summary>An account of any type.</summary>
    public const string AnyAccount = "*";

    /// <summary>What was asked about it last.</summary>
    public const string ChangeQuestion = "Change.Question";

    /// <summary>The new values so far.</summary>
    public const string ChangeAnswers = "Change.Answers";

    /// <summary>The request that the speaker was asked about cancelling.</summary>
    public const string RequestToCancel = "RequestToCancel";
}
