namespace ChatOps.Infra.Rights;

/// <summary>The builder's use of Lex's model-building API.</summary>
internal static class BuilderRights
{
    /// <summary>The rights.</summary>
    /// <param name="botRole">The role that Lex assumes; the builder may pass no other.</param>
    public static IEnumerable<Right> All(Places places, string botRole) =>
        [
            Right.To("FindBot", "*", "lex:ListBots"),
            // CreateBot also creates a test alias, so the builder needs the right on both.
            new("BuildBot", ["lex:CreateBot"], [places.Lex("bot/*"), places.Lex("bot-alias/*")]),
            // Lex generates a bot's ID. The builder changes only a bot with its own stack's tags.
            Right.To(
                "BuildBot",
                places.Lex("bot/*"),
                "lex:DescribeBot",
                "lex:UpdateBot",
                "lex:TagResource",
                "lex:ListTagsForResource",
                "lex:CreateBotLocale",
                "lex:DescribeBotLocale",
                "lex:UpdateBotLocale",
                "lex:BuildBotLocale",
                "lex:ListBotLocales",
                "lex:CreateSlotType",
                "lex:DescribeSlotType",
                "lex:UpdateSlotType",
                "lex:ListSlotTypes",
                "lex:CreateIntent",
                "lex:DescribeIntent",
                "lex:UpdateIntent",
                "lex:ListIntents",
                "lex:CreateSlot",
                "lex:DescribeSlot",
                "lex:UpdateSlot",
                "lex:ListSlots",
                "lex:CreateBotVersion",
                "lex:DescribeBotVersion",
                "lex:ListBotVersions",
                "lex:ListBotAliases"
            ),
            Right.To(
                "BuildBot",
                places.Lex("bot-alias/*"),
                "lex:CreateBotAlias",
                "lex:DescribeBotAlias",
                "lex:UpdateBotAlias"
            ),
            // DeleteBot needs the right to delete each kind of part, even if the bot has none.
            new(
                "RemoveParts",
                ["lex:DeleteBot", "lex:DeleteResourcePolicy"],
                [places.Lex("bot/*"), places.Lex("bot-alias/*")]
            ),
            Right.To(
                "RemoveParts",
                places.Lex("bot/*"),
                "lex:DeleteBotChannel",
                "lex:DeleteBotLocale",
                "lex:DeleteBotVersion",
                "lex:DeleteCustomVocabulary",
                "lex:DeleteIntent",
                "lex:DeleteSlot",
                "lex:DeleteSlotType"
            ),
            Right.To("RemoveParts", places.Lex("bot-alias/*"), "lex:DeleteBotAlias"),
            Right
                .To("GiveRole", botRole, "iam:PassRole")
                .Where("StringEquals", "iam:PassedToService", "lexv2.amazonaws.com"),
            OrganizationRights.Tree(),
            .. OrderingRights.ReadPortfolios(places),
        ];
}
