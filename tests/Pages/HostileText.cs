namespace ChatOps.Tests.Pages;

/// <summary>Text that tries to break a page, or to change what it says.</summary>
public static class HostileText
{
    public const string Markup =
        """</bdi></title></textarea><script>document.title='owned'</script><img src=x """
        + """onerror="document.title='owned'"><style>*{display:none}</style>""";

    public const string Attribute = "\" autofocus onfocus=\"document.title='owned'\" x='";

    // A direction mark makes its end read differently.
    public const string Turned = "\u202Emoc.elpmaxe@live\u202C \u2067שלום\u2069 مرحبا";

    public const string Emoji = "👩‍👩‍👧‍👦🏳️‍🌈 ＡＢ ﷽ Z̸͓̈a̷̤̅l̵̘̓g̸̖̀o̷";

    public static string LongWord { get; } = new('W', 400);

    public static IReadOnlyList<string> All { get; } = [Markup, Attribute, Turned, Emoji, LongWord];
}
