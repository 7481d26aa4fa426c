#nullable disable
namespace SlackNet;

public class User
{
    public string Id { get; set; }

    public string TeamId { get; set; }

    public string Name { get; set; }

    public bool Deleted { get; set; }

    public string RealName { get; set; }

    public string Tz { get; set; }

    public UserProfile Profile { get; set; }

    public bool IsAdmin { get; set; }

    public bool IsOwner { get; set; }

    public bool IsRestricted { get; set; }

    public bool IsUltraRestricted { get; set; }

    public bool IsBot { get; set; }

    public bool IsStranger { get; set; }

    public bool IsAppUser { get; set; }

    public string Locale { get; set; }

    public EnterpriseUser EnterpriseUser { get; set; }
}

public class EnterpriseUser
{
    public string Id { get; set; }

    public string EnterpriseId { get; set; }

    public string EnterpriseName { get; set; }

    public bool IsAdmin { get; set; }

    public bool IsOwner { get; set; }

    public IList<string> Teams { get; set; }
}

public class UserProfile
{
    public string FirstName { get; set; }

    public string LastName { get; set; }

    public string RealName { get; set; }

    public string RealNameNormalized { get; set; }

    public string DisplayName { get; set; }

    public string Email { get; set; }
}
