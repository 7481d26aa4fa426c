using System.Security.Cryptography;

namespace ChatOps.Aws.DynamoDb;

/// <summary>Growing pauses of random length between attempts, so that those who met do not meet again.</summary>
internal static class Pause
{
    public const int MostAttempts = 7;

    private const int FirstMilliseconds = 25;

    public static Task BeforeAsync(int attempt, TimeProvider time, CancellationToken cancellationToken) => attempt == 0
        ? Task.CompletedTask
        : Task.Delay(TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(1, FirstMilliseconds << Math.Min(attempt, MostAttempts))), time, cancellationToken);
}
