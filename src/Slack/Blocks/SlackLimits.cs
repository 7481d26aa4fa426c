using System.Text;

namespace ChatOps.Slack.Blocks;

/// <summary>Block Kit limits in UTF-16 code units and items, from https://docs.slack.dev/reference/block-kit.</summary>
internal static class SlackLimits
{
    public const int BlocksPerMessage = 50;

    /// <summary>Blocks in a modal or on the Home tab.</summary>
    public const int BlocksPerView = 100;

    public const int ModalTitle = 24;

    public const int InputText = 2000;

    /// <summary>The value of a text input.</summary>
    public const int InputValue = 3000;

    public const int ButtonUrl = 3000;

    public const int SectionText = 3000;

    public const int SectionFields = 10;

    public const int FieldText = 2000;

    public const int LabelText = 75;

    public const int ButtonValue = 2000;

    public const int OptionValue = 150;

    /// <summary>Options of a menu, and of a group of options.</summary>
    public const int Options = 100;

    /// <summary>The text of a message, as the fallback beside blocks and for chat.update.</summary>
    public const int MessageText = 4000;

    /// <summary>Cuts a text that is too long, with an ellipsis; never splits a surrogate pair.</summary>
    public static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var length = longest - 1;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[length - 1]) ? length - 1 : length), "…");
    }

    /// <summary>Escapes a text for mrkdwn and cuts it if it is too long, with an ellipsis; never splits a surrogate
    /// pair or an entity.</summary>
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
