namespace ChatOps.Tests.Pages;

/// <summary>What somebody may write to break a page, or to make it say something else.</summary>
public static class HostileText
{
    public const string Markup =
        """</bdi></title></textarea><script>document.title='owned'</script><img src=x onerror="document.title='owned'"><style>*{display:none}</style>""";

    public const string Attribute = "\" autofocus onfocus=\"document.title='owned'\" x='";

    // Turned around by a mark, the end of it would read as something else.
    public const string Turned = "\u202Emoc.elpmaxe@live\u202C \u2067שלום\u2069 مرحبا";

    public const string Emoji = "👩‍👩‍👧‍👦🏳️‍🌈 ＡＢ ﷽ Z̸͓̈a̷̤̅l̵̘̓g̸̖̀o̷";

    public static string LongWord { get; } = new('W', 400);

    public static IReadOnlyList<string> All { get; } = [Markup, Attribute, Turned, Emoji, LongWord];
}
