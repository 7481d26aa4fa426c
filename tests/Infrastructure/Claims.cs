using System.Globalization;
using ChatOps.Playground.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Infrastructure;

/// <summary>
/// The claims of a running playground's workers. A clock that is moved while one is at work ends its claim, and another
/// does the same once more: that is
/// what a claim is for, but not what a test means that lets time pass.
/// </summary>
internal static class Claims
{
    /// <summary>True where no worker has a claim.</summary>
    public static async Task<bool> AreFreeAsync(IServiceProvider services)
    {
        var now = services
            .GetRequiredService<TimeProvider>()
            .GetUtcNow()
            .ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
        return await services
            .GetRequiredService<PlaygroundDatabase>()
            .ReadAsync(
                connection =>
                {
                    using var command = connection.CreateCommand();
                    command.CommandText =
                        "SELECT COUNT(*) FROM requests, json_each(requests.document, '$.work') AS item WHERE json_extract(item.value, '$.claimedUntil') > $now";
                    command.Parameters.AddWithValue("$now", now);
                    return (long)command.ExecuteScalar()! == 0;
                },
                TestContext.Current.CancellationToken
            );
    }
}
