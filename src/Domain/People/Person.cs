namespace ChatOps.Domain.People;

/// <summary>A person as a channel introduced him.</summary>
/// <param name="Email">From the channel's own knowledge (a profile, a trusted back end), never from what was
/// said.</param>
/// <param name="FirstName">Not empty; made with <see cref="ChatOps.Domain.Incoming.IncomingText.Name"/>, as the last
/// name is.</param>
/// <param name="LastName">Empty where the channel knows only one name.</param>
public sealed record Person(string Email, string FirstName, string LastName)
{
    /// <summary>First and last name.</summary>
    public string FullName => LastName.Length == 0 ? FirstName : $"{FirstName} {LastName}";
}
