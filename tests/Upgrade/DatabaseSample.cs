using System.IO.Compression;
using ChatOps.Playground.Stores;
using ChatOps.Tests.Infrastructure;
using Microsoft.Data.Sqlite;

namespace ChatOps.Tests.Upgrade;

/// <summary>The files of earlier formats, <c>samples/databases/VERSION.db.gz</c>, each left by a playground of that
/// version.</summary>
internal static class DatabaseSample
{
    // The link key of the samples' emails: public, 32 bytes long.
    private static ReadOnlySpan<byte> LinkKey => "the open link key of the samples"u8;

    public static string Folder => Repository.PathOf("samples", "databases");

    /// <summary>The file of a playground of df5d7ce with requests of every subject.</summary>
    public static string EverySubject => Path.Combine(Folder, "subjects", "df5d7ce.db.gz");

    public static string PathOf(int version) => Path.Combine(Folder, $"{version}.db.gz");

    public static IReadOnlyList<int> Versions =>
        [
            .. Directory
                .GetFiles(Folder, "*.db.gz")
                .Select(file =>
                    int.Parse(Path.GetFileName(file).Split('.')[0], System.Globalization.CultureInfo.InvariantCulture)
                )
                .Order(),
        ];

    /// <summary>Makes a current playground use the samples' link key.</summary>
    public static void PutKey(string directory)
    {
        Directory.CreateDirectory(directory);
        File.WriteAllBytes(Path.Combine(directory, "link.key"), LinkKey);
    }

    /// <summary>The sample of format 9, the last one before resources, with every kind of request: see
    /// samples/README.md.</summary>
    public static string EveryKind => Path.Combine(Folder, "kinds", "9.db.gz");

    /// <summary>Puts the file of that format where a playground will find it, and sets the playground's clock back to
    /// the file's time, so that open requests have not expired.</summary>
    public static void Unpack(int version, string directory) => Unpack(PathOf(version), directory);

    /// <summary>The same with any file.</summary>
    public static void Unpack(string sample, string directory)
    {
        PutKey(directory);
        var file = FileIn(directory);
        using (var packed = new GZipStream(File.OpenRead(sample), CompressionMode.Decompress))
        using (var unpacked = File.Create(file))
        {
            packed.CopyTo(unpacked);
        }

        using var connection = Open(file);
        using var newest = Command(
            connection,
            "SELECT MAX(json_extract(entry.value, '$.at')) FROM requests, json_each(requests.document, "
                + "'$.history') AS entry"
        );
        var madeAt = DateTimeOffset.Parse(
            (string)newest.ExecuteScalar()!,
            System.Globalization.CultureInfo.InvariantCulture
        );
        using var clock = Command(
            connection,
            "INSERT OR REPLACE INTO local_cloud (kind, id, document) VALUES ('clock', 'offset', "
                + "json_object('seconds', $seconds))"
        );
        clock.Parameters.AddWithValue(
            "$seconds",
            (madeAt.AddSeconds(5) - TimeProvider.System.GetUtcNow()).TotalSeconds
        );
        clock.ExecuteNonQuery();
    }

    /// <summary>Packs a stopped playground's file as the sample of the current format.</summary>
    public static void Pack(string directory)
    {
        var whole = Path.Combine(directory, "whole.db");
        using (var connection = Open(FileIn(directory)))
        using (var copy = Command(connection, "VACUUM INTO $file"))
        {
            copy.Parameters.AddWithValue("$file", whole);
            copy.ExecuteNonQuery();
        }

        Directory.CreateDirectory(Folder);
        using var source = File.OpenRead(whole);
        using var packed = new GZipStream(File.Create(PathOf(PlaygroundSchema.Latest)), CompressionLevel.SmallestSize);
        source.CopyTo(packed);
    }

    /// <summary>Returns counts in a running playground's file: receives, dead letters, and versions of
    /// requests.</summary>
    public static (long Receives, long DeadLetters, long Versions) LookAt(string directory)
    {
        using var connection = Open(FileIn(directory));
        using var command = Command(
            connection,
            "SELECT (SELECT COALESCE(SUM(receive_count), 0) FROM inbox), (SELECT COUNT(*) FROM "
                + "inbox_dead_letters), (SELECT SUM(version) FROM requests)"
        );
        using var reader = command.ExecuteReader();
        reader.Read();
        return (reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2));
    }

    /// <summary>The requests' documents in a sample, as they are stored.</summary>
    public static IReadOnlyList<string> DocumentsOf(string sample)
    {
        var directory = Directory.CreateTempSubdirectory("chatops-documents-").FullName;
        Unpack(sample, directory);
        var documents = new List<string>();
        using (var connection = Open(FileIn(directory)))
        using (var command = Command(connection, "SELECT document FROM requests ORDER BY id"))
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read())
            {
                documents.Add(reader.GetString(0));
            }
        }

        Directory.Delete(directory, recursive: true);
        return documents;
    }

    /// <summary>The tables and indexes of the product, as SQLite has them.</summary>
    public static IReadOnlyList<string> SchemaOf(string directory)
    {
        using var connection = Open(FileIn(directory));
        using var command = Command(
            connection,
            "SELECT name || ': ' || sql FROM sqlite_master WHERE sql IS NOT NULL AND name <> 'local_cloud' "
                + "ORDER BY name"
        );
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read())
        {
            lines.Add(reader.GetString(0));
        }

        return lines;
    }

    public static string FileIn(string directory) => Path.Combine(directory, "playground.db");

    private static SqliteConnection Open(string file)
    {
        SQLitePCL.Batteries_V2.Init();
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString()
        );
        connection.Open();
        return connection;
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }
}
