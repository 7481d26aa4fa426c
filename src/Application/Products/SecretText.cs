using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ChatOps.Application.Catalog;
using ChatOps.Application.Secrets;
using ChatOps.Domain.Requests;

namespace ChatOps.Application.Products;

/// <summary>
/// Encrypts secret parameters from when they are given until they are ordered, with AES-256-GCM and a key derived from
/// the approval links' key. The request and the parameter are bound in, so a value can't be moved elsewhere.
/// </summary>
public sealed class SecretText(LinkKeys keys)
{
    private const int KeyLength = 32;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private static readonly byte[] Purpose = "chatops product secrets 1"u8.ToArray();

    /// <summary>Encrypts a value for one parameter of one request.</summary>
    public string Seal(string requestId, string parameter, string value)
    {
        var plain = Encoding.UTF8.GetBytes(value);
        var sealedBytes = new byte[NonceLength + plain.Length + TagLength];
        var nonce = sealedBytes.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(KeyFrom(keys.Current), TagLength);
        cipher.Encrypt(
            nonce,
            plain,
            sealedBytes.AsSpan(NonceLength, plain.Length),
            sealedBytes.AsSpan(NonceLength + plain.Length),
            Place(requestId, parameter)
        );
        return Base64Url.EncodeToString(sealedBytes);
    }

    /// <summary>Returns all secret values of a request by parameter.</summary>
    /// <exception cref="OrderRefusedException">No valid key decrypts a value, so a new request is needed.</exception>
    public IReadOnlyDictionary<string, string> Open(Request request) =>
        request
            .Subject.Values.Where(value => value is { IsSecret: true, Text: not null })
            .ToDictionary(
                value => value.Key,
                value => Open(request.Id, value.Key, value.Text!),
                StringComparer.Ordinal
            );

    private string Open(string requestId, string parameter, string text)
    {
        var sealedBytes = Base64Url.DecodeFromChars(text);
        foreach (var key in keys.All)
        {
            using var cipher = new AesGcm(KeyFrom(key), TagLength);
            var plain = new byte[sealedBytes.Length - NonceLength - TagLength];
            try
            {
                cipher.Decrypt(
                    sealedBytes.AsSpan(0, NonceLength),
                    sealedBytes.AsSpan(NonceLength, plain.Length),
                    sealedBytes.AsSpan(NonceLength + plain.Length),
                    plain,
                    Place(requestId, parameter)
                );
                return Encoding.UTF8.GetString(plain);
            }
            catch (AuthenticationTagMismatchException)
            {
                // It may be encrypted with the key before the last rotation. Try the next key.
            }
        }

        throw new OrderRefusedException(
            $"The value of {parameter} was sealed under a key that is no longer valid: "
                + "please ask for the product once more."
        );
    }

    private static byte[] Place(string requestId, string parameter) =>
        Encoding.UTF8.GetBytes($"{requestId}\n{parameter}");

    private static byte[] KeyFrom(ReadOnlyMemory<byte> key) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key.ToArray(), KeyLength, info: Purpose);
}
