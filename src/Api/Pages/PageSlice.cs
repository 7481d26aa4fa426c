using ChatOps.Api.Pages.Shared;
using RazorSlices;

namespace ChatOps.Api.Pages;

/// <summary>A part of a page. Razor encodes every text in it.</summary>
/// <typeparam name="TModel">What it shows.</typeparam>
public abstract class PartialSlice<TModel> : RazorSlice<TModel>
{
    /// <summary>Writes a sentence: its words are text, its pieces are text or inline markup.</summary>
    protected void Write(FormattableString sentence) => Write(new Sentence(sentence));
}

/// <summary>A whole page in the one layout.</summary>
/// <typeparam name="TModel">What it shows.</typeparam>
public abstract class PageSlice<TModel> : PartialSlice<TModel>, IUsesLayout<_Layout, PageFrame>
{
    /// <summary>The page's title, language and surroundings.</summary>
    public abstract PageFrame LayoutModel { get; }
}
