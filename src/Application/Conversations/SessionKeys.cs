namespace ChatOps.Application.Conversations;

/// <summary>
/// The names of session and request attributes. Prompts in the bot definition can
/// show session attributes: <c>[FirstName]</c>.
/// </summary>
public static class SessionKeys
{
    /// <summary>The person's first name.</summary>
    public const string FirstName = "FirstName";

    /// <summary>The person's last name; may be empty.</summary>
    public const string LastName = "LastName";

    /// <summary>The person's email address from the channel.</summary>
    public const string Email = "Email";

    /// <summary>The channel.</summary>
    public const string Channel = "Channel";

    /// <summary>The conversation's key.</summary>
    public const string Conversation = "Conversation";

    /// <summary>The address to which the channel can send later messages.</summary>
    public const string Address = "Address";

    /// <summary>The conversation's locale in Lex: <c>de_DE</c>.</summary>
    public const string Locale = "Locale";

    /// <summary>Request attribute: the ID of the message.</summary>
    public const string EventId = "EventId";

    /// <summary>Request attribute: the cleaned text; Lex itself gets the command form.</summary>
    public const string Said = "Said";

    /// <summary>The prefix of a slot's count of unusable answers.</summary>
    public const string Attempts = "Attempts.";

    /// <summary>The product that the conversation is about.</summary>
    public const string Product = "Product";

    /// <summary>The product parameter of the last question.</summary>
    public const string ProductQuestion = "Product.Question";

    /// <summary>The answers about the product so far.</summary>
    public const string ProductAnswers = "Product.Answers";

    /// <summary>The ID of the request that created the resource to change.</summary>
    public const string ChangeOf = "Change.Of";

    /// <summary>
    /// The account type of the resource to change, or <see cref="AnyAccount"/>. Not set if it may be any resource.
    /// </summary>
    public const string ChangeAccounts = "Change.Accounts";

    /// <summary>Stands for accounts of any type.</summary>
    public const string AnyAccount = "*";

    /// <summary>The last question about the change.</summary>
    public const string ChangeQuestion = "Change.Question";

    /// <summary>The new values so far.</summary>
    public const string ChangeAnswers = "Change.Answers";

    /// <summary>The ID of the request in the question about cancelling.</summary>
    public const string RequestToCancel = "RequestToCancel";
}
