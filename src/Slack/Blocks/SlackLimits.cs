using System.Text;

namespace ChatOps.Slack.Blocks;

/// <summary>Block Kit's limits, in UTF-16 code units and items, as Slack's reference gives them.</summary>
internal static class SlackLimits
{
    /// <summary>Blocks in a message.</summary>
    public const int BlocksPerMessage = 50;

    /// <summary>Blocks in a modal or in the Home tab.</summary>
    public const int BlocksPerView = 100;

    /// <summary>Title of a modal.</summary>
    public const int ModalTitle = 24;

    /// <summary>Label or hint of an input.</summary>
    public const int InputText = 2000;

    /// <summary>What can be filled into an input of text.</summary>
    public const int InputValue = 3000;

    /// <summary>Address of a link button.</summary>
    public const int ButtonUrl = 3000;

    /// <summary>Text of a section.</summary>
    public const int SectionText = 3000;

    /// <summary>Fields of a section.</summary>
    public const int SectionFields = 10;

    /// <summary>Text of one field.</summary>
    public const int FieldText = 2000;

    /// <summary>Text of a button or an option.</summary>
    public const int LabelText = 75;

    /// <summary>Value of a button.</summary>
    public const int ButtonValue = 2000;

    /// <summary>Value of an option.</summary>
    public const int OptionValue = 150;

    /// <summary>Options of a menu, and of a group of options.</summary>
    public const int Options = 100;

    /// <summary>Text of a message: the fallback beside blocks, and what chat.update takes.</summary>
    public const int MessageText = 4000;

    /// <summary>The text, cut with an ellipsis where it is too long; a surrogate pair is not split.</summary>
    public static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var length = longest - 1;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[length - 1]) ? length - 1 : length), "…");
    }

    /// <summary>The escaped text for mrkdwn, cut with an ellipsis where it is too long; neither a surrogate pair nor an
    /// entity is split.</summary>
    public static string Escaped(string text, int longest)
    {
        var escaped = SlackText.Escape(text);
        if (escaped.Length <= longest)
        {
            return escaped;
        }

        var cut = new StringBuilder(longest);
        foreach (var rune in text.EnumerateRunes())
        {
            var next = SlackText.Escape(rune.ToString());
            if (cut.Length + next.Length >= longest)
            {
                break;
            }

            cut.Append(next);
        }

        return cut.Append('…').ToString();
    }
}
