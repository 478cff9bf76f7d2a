namespace DocReview.Web.Identity;

/// <summary>Who acts.</summary>
internal static class ReviewerNames
{
    // Until people sign in, everybody at the screen is the desk.
    private const string Desk = "desk";

    /// <summary>The signed-in reviewer, the name of the API token, or <c>desk</c>.</summary>
    public static string Reviewer(this HttpContext context) => context.User.Identity?.Name ?? Desk;
}
