using System.Text;
using System.Text.Json;
using ChatOps.Application.Conversations.Definition;
using ChatOps.Application.Policy;
using ChatOps.Application.Secrets;
using ChatOps.DefinitionCompiler;
using ChatOps.Tests.DefinitionCompiler;
using ChatOps.Tests.Infrastructure;
using FsCheck;
using FsCheck.Fluent;

namespace ChatOps.Tests.Hostile;

/// <summary>Files and secrets with mistakes: each is reported at its place, and secret values stay secret.</summary>
public sealed class FileTests : IDisposable
{
    private const string Bot = "chatops.yaml";
    private const string Locale = "locales/en_US.yaml";
    private const string Policy = "vending-policy.yaml";

    // Not base64, and in no message of the product.
    private const string Secret = "xoxb-wonderfully-secret";

    // One language: the others would only repeat the mistakes.
    private readonly DefinitionDirectory files = new(locales: "en_US.yaml");

    public void Dispose() => files.Dispose();

    [Theory]
    [InlineData(Bot)]
    [InlineData(Locale)]
    [InlineData(Policy)]
    public Task Definition_that_is_wrong_is_said_to_be_so_by_line(string file)
    {
        var shipped = new HostileInput(file, File.ReadAllBytes(Repository.PathOf("bot-definition", file)));
        return HostileRun.TryAsync(
            file,
            [.. Corpus.Of("definition"), .. Corpus.Of("form")],
            Gen.OneOf(Mutations.OfBytes([shipped]), Lines(shipped)),
            async input =>
            {
                await File.WriteAllBytesAsync(Path.Combine(files.Path, file), input.Bytes);

                // On its own thread: endless recursion must not end the whole run, and a loop is detected as a hang.
                var compilation = await Task.Run(() => Compilation.Run(files.Path));
                if (compilation.Errors.Count > 0)
                {
                    Assert.All(
                        compilation.Errors,
                        error =>
                            Assert.True(error is { Line: >= 1, Column: >= 1, Message.Length: > 0 }, error.ToString())
                    );
                    return;
                }

                compilation.WriteTo(files.Path);
                BotDefinitionFile.Load(Path.Combine(files.Path, BotDefinitionFile.Name));
                VendingPolicyFile.Load(Path.Combine(files.Path, VendingPolicyFile.Name));
            }
        );
    }

    [Fact]
    public Task Compiled_policy_that_was_changed_by_hand_is_refused()
    {
        var path = Path.Combine(files.Path, VendingPolicyFile.Name);
        var compiled = new HostileInput(
            "policy",
            File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, VendingPolicyFile.Name))
        );
        return HostileRun.TryAsync(
            "the compiled policy",
            Corpus.Of("json"),
            Mutations.OfJson([compiled]),
            input => LoadAsync(path, input, () => VendingPolicyFile.Load(path))
        );
    }

    [Fact]
    public Task Compiled_definition_that_was_changed_by_hand_is_refused()
    {
        var path = Path.Combine(files.Path, BotDefinitionFile.Name);
        var compiled = new HostileInput(
            "definition",
            File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, BotDefinitionFile.Name))
        );
        return HostileRun.TryAsync(
            "the compiled definition",
            Corpus.Of("json"),
            Mutations.OfJson([compiled]),
            input => LoadAsync(path, input, () => BotDefinitionFile.Load(path)),
            share: 2
        );
    }

    [Fact]
    public Task A_malformed_secret_is_refused_without_revealing_it()
    {
        var sample = JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                linkKeys = new[] { Convert.ToBase64String(new byte[32]) },
                apiKeys = new[]
                {
                    new
                    {
                        name = "portal",
                        sha256 = new string('a', 64),
                        scopes = new[] { "converse" },
                    },
                },
                slack = new { signingSecrets = new[] { Secret }, botToken = Secret },
            }
        );
        return HostileRun.TryAsync(
            "the secret",
            Corpus.Of("json"),
            Mutations.OfJson([new("a secret", sample)]),
            input =>
            {
                try
                {
                    Assert.DoesNotContain(
                        Secret,
                        SecretValues.Parse(Encoding.UTF8.GetString(input.Bytes)).ToString(),
                        StringComparison.Ordinal
                    );
                }
                catch (InvalidDataException exception)
                {
                    Assert.DoesNotContain(Secret, exception.ToString(), StringComparison.Ordinal);
                }

                return Task.CompletedTask;
            }
        );
    }

    private static async Task LoadAsync(string path, HostileInput input, Func<object> load)
    {
        await File.WriteAllBytesAsync(path, input.Bytes);
        try
        {
            load();
        }
        catch (InvalidDataException exception)
        {
            Assert.Contains(path, exception.Message, StringComparison.Ordinal);
        }
    }

    // Lines removed, repeated, indented differently, or with another value.
    private static Gen<HostileInput> Lines(HostileInput file)
    {
        var lines = Encoding.UTF8.GetString(file.Bytes).Split('\n');
        return from index in Gen.Choose(0, lines.Length - 1)
            from value in Gen.OneOf(
                Gen.Elements<string>(Corpus.Values).Select(Uri.UnescapeDataString),
                Gen.Elements(
                    "&a",
                    "*a",
                    "!!binary x",
                    "[",
                    "{",
                    "|",
                    ">-",
                    "? ",
                    "- - -",
                    "1e999",
                    "0x7fffffffffffffff",
                    "null",
                    "~",
                    "\"",
                    "'",
                    "@",
                    "%",
                    "<<: *a"
                )
            )
            from way in Gen.Choose(0, 4)
            let line = lines[index]
            let changed = way switch
            {
                0 => [],
                1 => [line, line],
                2 => [$"  {line}"],
                3 => [$"{line} {value}"],
                _ => (string[])
                    [
                        line.Contains(':', StringComparison.Ordinal)
                            ? $"{line[..(line.IndexOf(':', StringComparison.Ordinal) + 1)]} {value}"
                            : value,
                    ],
            }
            select new HostileInput(
                $"{file.Name}, line {index + 1}",
                Encoding.UTF8.GetBytes(
                    string.Join('\n', (string[])[.. lines[..index], .. changed, .. lines[(index + 1)..]])
                )
            );
    }
}
