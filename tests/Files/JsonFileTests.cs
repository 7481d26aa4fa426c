using ChatOps.Files;

namespace ChatOps.Tests.Files;

/// <summary>Mistakes in operators' JSON files are reported with file, line and column.</summary>
public sealed class JsonFileTests
{
    [Theory]
    [InlineData("", 1, 1, "isn't valid JSON from here on")]
    [InlineData("{\n  \"a\": 1\n  \"b\": 2\n}", 3, 3, "isn't valid JSON from here on")]
    [InlineData("{}\n{}", 2, 1, "isn't valid JSON from here on")]
    [InlineData("{\n  \"a\": 1,\n  \"a\": 2\n}", 3, 3, "is specified more than once")]
    [InlineData("{\n  \"ä\": \"ü\", \"a\": \"\\uD800\"\n}", 2, 18, "a surrogate without its pair")]
    public void What_is_no_JSON_is_named_by_its_place(string text, long line, long column, string message)
    {
        var errors = new List<FileError>();

        Assert.Null(JsonFile.Parse("own.json", text, errors));

        var error = Assert.Single(errors);
        Assert.Equal(("own.json", line, column), (error.File, error.Line, error.Column));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_know_their_places_behind_comments_and_in_a_list()
    {
        var errors = new List<FileError>();
        var root = JsonFile.Parse("own.json", "// what it is\n{\n  \"ü\": [ 1, /* two */ true, null, ],\n}", errors)!;

        var list = Assert.Single(root.Fields);
        Assert.Equal(("ü", 3L, 3L), (list.Name, list.Line, list.Column));
        Assert.Equal(
            [(FileNodeKind.Number, 3, 10), (FileNodeKind.Flag, 3, 23), (FileNodeKind.Nothing, 3, 29)],
            list.Value.Items.Select(item => (item.Kind, item.Line, item.Column))
        );
        Assert.Empty(errors);
    }

    [Fact]
    public void Objects_are_laid_over_each_other_field_by_field_and_keep_their_files()
    {
        var errors = new List<FileError>();
        var stage = JsonFile.Parse("stage.json", """{ "a": { "x": 1, "y": 2 }, "b": [1], "c": 3 }""", errors)!;
        var own = JsonFile.Parse("own.json", """{ "a": { "y": 4 }, "b": [], "d": null }""", errors)!;

        var fields = stage
            .Under(own)
            .Fields.ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal);

        Assert.Equal(["a", "b", "c", "d"], fields.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(
            [("x", "1", "stage.json"), ("y", "4", "own.json")],
            fields["a"].Fields.Select(field => (field.Name, field.Value.Value, field.Value.File))
        );
        Assert.Empty(fields["b"].Items);
        Assert.Equal("stage.json", fields["c"].File);
    }

    [Fact]
    public void File_that_cannot_be_read_is_named()
    {
        var errors = new List<FileError>();

        Assert.Null(JsonFile.Read("nowhere.json", errors));

        Assert.Equal("nowhere.json", Assert.Single(errors).File);
    }
}
