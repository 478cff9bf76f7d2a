using DocReview.Domain.Extraction.Fields.Deciding;

namespace DocReview.Domain.Extraction.Fields.Vendor;

/// <summary>Names of companies with a legal form or a registration, by page and from top to bottom.</summary>
/// <param name="companies">With a box each.</param>
internal sealed class CompaniesByPlace(IEnumerable<Candidate> companies)
{
    // A name and the company behind it have at most a blank line between them.
    private const double WidestRowGapInTextHeights = 2;

    private readonly Dictionary<int, (Box Box, double Reach)[]> _pages = companies.GroupBy(c => c.Page ?? 0)
        .ToDictionary(page => page.Key, page => Reaching([.. page.Select(c => c.Box!.Value).OrderBy(box => box.Top)]));

    /// <summary>Whether a company stands in the next line under a name: the name it trades under, or what somebody wrote over it.</summary>
    public bool AnyUnder(Candidate name)
    {
        if (name.Box is not { } upper || !_pages.TryGetValue(name.Page ?? 0, out var boxes))
        {
            return false;
        }

        // Downwards, until none that follows is high enough to reach up to the name.
        for (var i = FirstUnder(boxes, upper.CenterY); i < boxes.Length && boxes[i].Box.Top - upper.Bottom < boxes[i].Reach; i++)
        {
            var lower = boxes[i].Box;
            if (lower.Top - upper.Bottom < WidestRowGapInTextHeights * lower.Height && lower.Left < upper.Right && lower.Right > upper.Left)
            {
                return true;
            }
        }

        return false;
    }

    // With the farthest that this box or one under it reaches upwards.
    private static (Box Box, double Reach)[] Reaching(Box[] boxes)
    {
        var (reaching, reach) = (new (Box, double)[boxes.Length], 0.0);
        for (var i = boxes.Length - 1; i >= 0; i--)
        {
            reach = Math.Max(reach, WidestRowGapInTextHeights * boxes[i].Height);
            reaching[i] = (boxes[i], reach);
        }

        return reaching;
    }

    private static int FirstUnder((Box Box, double Reach)[] boxes, double y)
    {
        var (low, high) = (0, boxes.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = boxes[middle].Box.Top <= y ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
