using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace Amazon.Lambda.AspNetCoreServer.Hosting.Internal;

/// <summary>A response in payload version 2.0: the body as text where it is text, base64 where it is not.</summary>
internal static class HttpApiResponse
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Stream Write(BufferedResponse response)
    {
        var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("statusCode", response.StatusCode);
            json.WriteStartObject("headers");
            foreach (var header in response.Headers.Where(header => !IsCookie(header.Key) && header.Value.Count > 0))
            {
                json.WriteString(header.Key.ToLowerInvariant(), string.Join(',', header.Value.ToArray()));
            }

            json.WriteEndObject();
            if (response.Headers.SetCookie is { Count: > 0 } cookies)
            {
                json.WriteStartArray("cookies");
                foreach (var cookie in cookies)
                {
                    json.WriteStringValue(cookie);
                }

                json.WriteEndArray();
            }

            WriteBody(json, response);
            json.WriteEndObject();
        }

        output.Position = 0;
        return output;
    }

    private static void WriteBody(Utf8JsonWriter json, BufferedResponse response)
    {
        var body = response.Buffered.ToArray();
        var text = IsText(response) ? TextOf(body) : null;
        if (text is null)
        {
            json.WriteBase64String("body", body);
        }
        else
        {
            json.WriteString("body", text);
        }

        json.WriteBoolean("isBase64Encoded", text is null);
    }

    private static bool IsCookie(string name) => string.Equals(name, HeaderNames.SetCookie, StringComparison.OrdinalIgnoreCase);

    private static bool IsText(BufferedResponse response)
    {
        if (response.Buffered.Length == 0)
        {
            return true;
        }

        if (response.Headers.ContentEncoding.Count > 0 || !MediaTypeHeaderValue.TryParse(response.Headers.ContentType.ToString(), out var type))
        {
            return false;
        }

        var isUtf8 = !type.Charset.HasValue || string.Equals(type.Charset.Value.Trim('"'), "utf-8", StringComparison.OrdinalIgnoreCase);
        return isUtf8 && (type.Type == "text" || type.SubTypeWithoutSuffix == "json" || type.SubTypeWithoutSuffix == "xml" || type.SubTypeWithoutSuffix == "javascript" || type.Suffix == "json" || type.Suffix == "xml");
    }

    private static string TextOf(byte[] body)
    {
        try
        {
            return Utf8.GetString(body);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
