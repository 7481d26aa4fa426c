using System.Security.Cryptography;
using System.Text;
using ChatOps.Slack;
using ChatOps.Tests.Infrastructure;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Time.Testing;

namespace ChatOps.Tests.Vending.Slack;

public sealed class SlackSignatureTests
{
    private const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";
    private const string Timestamp = "1531420618";
    private const string Signature = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";
    private static readonly byte[] Body = Repository.SlackSample("signature-test-vector.form");

    [Fact]
    public void The_published_test_vector_is_valid() =>
        Assert.Equal(SlackSignatureResult.Valid, At(0).Verify(Timestamp, Signature, Body));

    [Theory]
    [InlineData(-300, SlackSignatureResult.Valid)]
    [InlineData(300, SlackSignatureResult.Valid)]
    [InlineData(-301, SlackSignatureResult.Stale)]
    [InlineData(301, SlackSignatureResult.Stale)]
    public void Five_minutes_count_in_both_directions(int seconds, SlackSignatureResult expected) =>
        Assert.Equal(expected, At(seconds).Verify(Timestamp, Signature, Body));

    [Theory]
    [InlineData(null, Signature, SlackSignatureResult.Missing)]
    [InlineData("", Signature, SlackSignatureResult.Missing)]
    [InlineData(Timestamp, null, SlackSignatureResult.Missing)]
    [InlineData(Timestamp, "", SlackSignatureResult.Missing)]
    [InlineData("yesterday", Signature, SlackSignatureResult.Malformed)]
    [InlineData("-1531420618", Signature, SlackSignatureResult.Malformed)]
    [InlineData("1531420618.0", Signature, SlackSignatureResult.Malformed)]
    [InlineData(" 1531420618", Signature, SlackSignatureResult.Malformed)]
    [InlineData("99999999999999999999", Signature, SlackSignatureResult.Malformed)]
    [InlineData("999999999999", Signature, SlackSignatureResult.Malformed)]
    [InlineData("1531420618,1531420618", Signature, SlackSignatureResult.Malformed)]
    [InlineData(
        Timestamp,
        "v1=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
        SlackSignatureResult.Malformed
    )]
    [InlineData(
        Timestamp,
        "a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
        SlackSignatureResult.Malformed
    )]
    [InlineData(
        Timestamp,
        "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b50",
        SlackSignatureResult.Malformed
    )]
    [InlineData(
        Timestamp,
        "v0=A2114D57B48EAC39B9AD189DD8316235A7B4A8D21A10BD27519666489C69B503",
        SlackSignatureResult.Malformed
    )]
    [InlineData(
        Timestamp,
        "v0=z2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
        SlackSignatureResult.Malformed
    )]
    [InlineData(
        Timestamp,
        "v0=b2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
        SlackSignatureResult.Wrong
    )]
    [InlineData("1531420619", Signature, SlackSignatureResult.Wrong)]
    public void Headers_that_are_not_slacks_are_refused(
        string? timestamp,
        string? signature,
        SlackSignatureResult expected
    ) => Assert.Equal(expected, At(0).Verify(timestamp, signature, Body));

    [Fact]
    public void Any_altered_byte_of_the_body_makes_it_wrong() =>
        Check.One(
            Config.QuickThrowOnFailure,
            Prop.ForAll(
                Gen.Choose(0, Body.Length - 1).ToArbitrary(),
                index =>
                {
                    var altered = (byte[])Body.Clone();
                    altered[index] ^= 1;
                    return At(0).Verify(Timestamp, Signature, altered) == SlackSignatureResult.Wrong;
                }
            )
        );

    [Fact]
    public void An_empty_and_a_large_body_are_signed_like_any_other()
    {
        foreach (var body in new[] { [], new byte[512 * 1024] })
        {
            Assert.Equal(SlackSignatureResult.Valid, At(0).Verify(Timestamp, Sign(Secret, body), body));
        }
    }

    [Fact]
    public void Two_secrets_are_valid_during_a_rotation_and_no_third()
    {
        var both = At(0, "new-secret", Secret);
        Assert.Equal(SlackSignatureResult.Valid, both.Verify(Timestamp, Signature, Body));
        Assert.Equal(SlackSignatureResult.Valid, both.Verify(Timestamp, Sign("new-secret", Body), Body));
        Assert.Equal(SlackSignatureResult.Wrong, both.Verify(Timestamp, Sign("third-secret", Body), Body));
    }

    [Fact]
    public void An_empty_or_missing_secret_refuses_to_start()
    {
        Assert.Throws<ArgumentException>(() => new SlackSignature([], TimeProvider.System));
        Assert.Throws<ArgumentException>(() => new SlackSignature([""], TimeProvider.System));
        Assert.Throws<ArgumentException>(() => new SlackSignature([Secret, " "], TimeProvider.System));
    }

    [Fact]
    public void Random_headers_are_invalid_without_an_exception() =>
        Check.One(
            Config.QuickThrowOnFailure,
            Prop.ForAll<string?, string?>(
                (timestamp, signature) =>
                    At(0).Verify(timestamp, signature, Body) != SlackSignatureResult.Valid
                    && At(0).Verify(Timestamp, "v0=" + signature, Body) != SlackSignatureResult.Valid
            )
        );

    [Fact]
    public void Every_signature_that_is_written_is_read_back() =>
        Check.One(
            Config.QuickThrowOnFailure,
            Prop.ForAll(
                Gen.ArrayOf(ArbMap.Default.GeneratorFor<byte>(), 32).ToArbitrary(),
                bytes =>
                {
                    var read = new byte[32];
                    return SlackSignature.TryReadSignature("v0=" + Convert.ToHexStringLower(bytes), read)
                        && read.SequenceEqual(bytes);
                }
            )
        );

    private static string Sign(string secret, byte[] body) =>
        "v0="
        + Convert.ToHexStringLower(
            HMACSHA256.HashData(
                Encoding.UTF8.GetBytes(secret),
                Encoding.UTF8.GetBytes($"v0:{Timestamp}:").Concat(body).ToArray()
            )
        );

    private static SlackSignature At(int secondsLater, params string[] secrets) =>
        new(
            secrets.Length == 0 ? [Secret] : secrets,
            new FakeTimeProvider(DateTimeOffset.FromUnixTimeSeconds(long.Parse(Timestamp) + secondsLater))
        );
}
