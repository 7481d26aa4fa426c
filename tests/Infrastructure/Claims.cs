using System.Globalization;
using ChatOps.Playground.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Infrastructure;

/// <summary>The claims of a playground's workers. Moving the clock during work ends its claim and repeats the work,
/// which a test that advances the time doesn't want.</summary>
internal static class Claims
{
    /// <summary>Returns true if no worker has a claim.</summary>
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
                    command.CommandText = """
                        SELECT COUNT(*)
                        FROM (SELECT document FROM requests UNION ALL SELECT document FROM resources) AS stored,
                            json_each(stored.document, '$.work') AS item
                        WHERE json_extract(item.value, '$.claimedUntil') > $now
                        """;
                    command.Parameters.AddWithValue("$now", now);
                    return (long)command.ExecuteScalar()! == 0;
                },
                TestContext.Current.CancellationToken
            );
    }
}
