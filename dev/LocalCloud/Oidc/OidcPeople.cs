using ChatOps.LocalCloud.Controls;
using ChatOps.LocalCloud.Slack.Workspace;
using ChatOps.LocalCloud.State;

namespace ChatOps.LocalCloud.Oidc;

/// <summary>Somebody whom the issuer knows.</summary>
/// <param name="Email">His address; also how he is picked.</param>
/// <param name="FirstName">First name.</param>
/// <param name="LastName">Last name; may be empty.</param>
/// <param name="Groups">The groups that he is in.</param>
/// <param name="Locale">His language; null where the issuer does not know it.</param>
public sealed record OidcPerson(
    string Email,
    string FirstName,
    string LastName,
    IReadOnlyList<string> Groups,
    string? Locale = null
)
{
    /// <summary>First and last name.</summary>
    public string FullName => LastName.Length == 0 ? FirstName : $"{FirstName} {LastName}";
}

/// <summary>The workspace's people, an operator, and whoever was added.</summary>
public sealed class OidcPeople : IResettable
{
    /// <summary>The group of operators.</summary>
    public const string Operators = "chatops-operators";

    private readonly Collection<OidcPerson> added;

    /// <summary>With those that the state remembers.</summary>
    public OidcPeople(LocalState state) => added = state.Collection<OidcPerson>("oidc-people");

    /// <summary>Everybody, in the order to show.</summary>
    public IReadOnlyList<OidcPerson> All => [.. Known, .. added.All()];

    /// <summary>The person; null where there is none of that address.</summary>
    public OidcPerson? Find(string? email) =>
        All.FirstOrDefault(person => string.Equals(person.Email, email, StringComparison.OrdinalIgnoreCase));

    /// <summary>Adds somebody, or changes whom was added.</summary>
    public void Put(OidcPerson person) => added.Put(person.Email, person);

    /// <inheritdoc/>
    public void Reset() => added.Clear();

    private static IEnumerable<OidcPerson> Known =>
        [
            .. SlackWorkspace
                .People.Where(person =>
                    person is { IsBot: false, IsDeleted: false, IsStranger: false, Email: { } email }
                    && email.All(char.IsAscii)
                )
                .Select(OfSlack),
            new("olga.operator@example.com", "Olga", "Operator", [Operators]),
        ];

    private static OidcPerson OfSlack(SlackPerson person)
    {
        var space = person.RealName.IndexOf(' ', StringComparison.Ordinal);
        return new OidcPerson(person.Email!, person.RealName[..space], person.RealName[(space + 1)..], []);
    }
}
