using ChatOps.Vending.Incoming;

namespace ChatOps.Vending.People;

/// <summary>A person as a channel introduced him.</summary>
/// <param name="Email">From the channel's own knowledge (a profile, a trusted back end), never from what was said.</param>
/// <param name="FirstName">Not empty.</param>
/// <param name="LastName">Empty where the channel knows only one name.</param>
public sealed record Person(string Email, string FirstName, string LastName)
{
    /// <summary>The first name, cleaned whoever says it.</summary>
    public string FirstName { get; init => field = IncomingText.Name(value); } = IncomingText.Name(FirstName);

    /// <summary>The last name, cleaned whoever says it.</summary>
    public string LastName { get; init => field = IncomingText.Name(value); } = IncomingText.Name(LastName);

    /// <summary>First and last name.</summary>
    public string FullName => LastName.Length == 0 ? FirstName : $"{FirstName} {LastName}";
}
