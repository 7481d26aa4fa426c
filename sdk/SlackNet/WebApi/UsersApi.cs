#nullable disable
using Args = System.Collections.Generic.Dictionary<string, object>;

namespace SlackNet.WebApi;

public interface IUsersApi
{
    Task<User> Info(string userId, bool includeLocale = false, CancellationToken cancellationToken = default);
}

public class UsersApi(ISlackApiClient client) : IUsersApi
{
    public async Task<User> Info(string userId, bool includeLocale = false, CancellationToken cancellationToken = default) =>
        (await client.Get<UserResponse>(
            "users.info",
            new Args { ["user"] = userId, ["include_locale"] = includeLocale },
            cancellationToken).ConfigureAwait(false)).User;
}
