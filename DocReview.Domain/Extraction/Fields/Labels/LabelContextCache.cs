using System.Runtime.InteropServices;
using DocReview.Domain.Extraction.Fields.Layout;

namespace DocReview.Domain.Extraction.Fields.Labels;

/// <summary>The labels around words of one document, each looked for once: an amount is asked about by five sources.</summary>
internal sealed class LabelContextCache
{
    private readonly Dictionary<(int Row, int First, int Last, int AnchorWord), LabelContext> _known = [];

    /// <summary>Looks around words, see <see cref="LabelContext.LookAround"/>.</summary>
    public LabelContext Find(LabelledDocument document, TextRow row, int first, int last, int anchorWord)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_known, (row.Index, first, last, anchorWord), out var exists);
        return exists ? known! : known = LabelContext.LookAround(document, row, first, last, anchorWord);
    }
}
