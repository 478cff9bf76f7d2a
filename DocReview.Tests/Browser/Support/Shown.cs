using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DocReview.Tests.Browser.Support;

/// <summary>What a visitor sees, in the visitor's words.</summary>
internal static class Shown
{
    /// <summary>All rows of the dashboard.</summary>
    public static ILocator Rows(this IPage page) => page.Locator("tr[data-row]");

    /// <summary>The dashboard's row of a file.</summary>
    public static ILocator Row(this IPage page, string filename) =>
        page.Rows().Filter(new() { Has = page.GetByRole(AriaRole.Link, new() { Name = filename, Exact = true }) });

    /// <summary>The word in the row's status badge.</summary>
    public static ILocator Status(this ILocator row) => row.Locator(".status");

    /// <summary>A field of the review, by its label.</summary>
    public static ILocator Field(this IPage page, string label) => page.GetByLabel(label, new() { Exact = true });

    public static ILocator Button(this IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name });

    public static ILocator Link(this IPage page, string name) => page.GetByRole(AriaRole.Link, new() { Name = name });

    public static ILocator Heading(this IPage page, string name) => page.GetByRole(AriaRole.Heading, new() { Name = name });

    /// <summary>Waits for an address that contains this.</summary>
    public static async Task ToBeAt(this IPage page, string part)
    {
        await Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(part)));
        await page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
    }

    /// <summary>Marks the page that is loaded now; the mark goes when another is loaded.</summary>
    public static Task Mark(this IPage page) => page.EvaluateAsync("() => { window.marked = true; }");

    /// <summary>Whether the page has not been loaded anew since <see cref="Mark"/>.</summary>
    public static Task<bool> IsMarked(this IPage page) => page.EvaluateAsync<bool>("() => window.marked === true");
}
