using ChatOps.Api.Pages.Shared;
using RazorSlices;

namespace ChatOps.Api.Pages;

/// <summary>A part of a page. Razor encodes all text in it.</summary>
/// <typeparam name="TModel">The model's type.</typeparam>
public abstract class PartialSlice<TModel> : RazorSlice<TModel>
{
    /// <summary>Writes a sentence: its format and texts are encoded, its inline markup isn't.</summary>
    protected void Write(FormattableString sentence) => Write(new Sentence(sentence));
}

/// <summary>A page in the common layout.</summary>
/// <typeparam name="TModel">The model's type.</typeparam>
public abstract class PageSlice<TModel> : PartialSlice<TModel>, IUsesLayout<_Layout, PageFrame>
{
    /// <summary>The page's title, language and surroundings.</summary>
    public abstract PageFrame LayoutModel { get; }
}
