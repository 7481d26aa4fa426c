using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ChatOps.Measure.Wire;

/// <summary>SQS's answer to SendMessage. Clients check its digest of the message.</summary>
internal static class SqsAnswer
{
    public static string To(ReadOnlySpan<byte> request)
    {
        var reader = new Utf8JsonReader(request);
        while (reader.Read())
        {
            if (
                reader.TokenType == JsonTokenType.PropertyName
                && reader.CurrentDepth == 1
                && reader.ValueTextEquals("MessageBody"u8)
            )
            {
                reader.Read();
#pragma warning disable CA5351, S4790 // SQS's own choice, a checksum.
                var digest = Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(reader.GetString()!)));
#pragma warning restore CA5351, S4790
                return $$"""{"MessageId":"00000000-0000-4000-8000-"""
                    + $$"""000000000001","MD5OfMessageBody":"{{digest}}","SequenceNumber":"18849496460467696128"}""";
            }
        }

        throw new JsonException("SendMessage without a MessageBody.");
    }
}
