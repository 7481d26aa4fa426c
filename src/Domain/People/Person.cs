namespace ChatOps.Domain.People;

/// <summary>A person, as a channel identifies them.</summary>
/// <param name="Email">From the channel's own data (a profile or a trusted back end), never from a message.</param>
/// <param name="FirstName">
/// Not empty. Both names come from <see cref="ChatOps.Domain.Incoming.IncomingText.Name"/>.
/// </param>
/// <param name="LastName">Empty if the channel knows only one name.</param>
public sealed record Person(string Email, string FirstName, string LastName)
{
    /// <summary>The first and last name.</summary>
    public string FullName => LastName.Length == 0 ? FirstName : $"{FirstName} {LastName}";
}
