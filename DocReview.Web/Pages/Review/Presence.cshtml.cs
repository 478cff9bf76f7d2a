using System.Security.Cryptography;
using System.Text;
using DocReview.Domain.Adapters.Redis;
using DocReview.Web.Identity;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace DocReview.Web.Pages.Review;

/// <summary>Keeps the place of whoever has a document open, and tells everybody else who that is.</summary>
internal sealed class PresenceModel(ReviewPresence presence, IOptions<AntiforgeryOptions> antiforgery) : PageModel
{
    public IActionResult OnGet(Guid id) => RedirectToPage("Index", new { id });

    public async Task<IActionResult> OnPostAsync(Guid id) =>
        Partial("_Presence", (id, await presence.ArriveAsync(id, Visitor(), HttpContext.Reviewer())));

    // Every browser has a cookie of its own for its forms: tabs of one person count as one.
    private string Visitor() =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Request.Cookies[antiforgery.Value.Cookie.Name!] ?? "")))[..16];
}
