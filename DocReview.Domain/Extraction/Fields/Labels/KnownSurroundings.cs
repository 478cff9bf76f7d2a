using System.Runtime.InteropServices;
using DocReview.Domain.Extraction.Fields.Document;
using DocReview.Domain.Extraction.Fields.Layout;

namespace DocReview.Domain.Extraction.Fields.Labels;

/// <summary>The labels around words of one document, each looked for once: an amount is asked about by five sources.</summary>
internal sealed class KnownSurroundings
{
    private readonly Dictionary<(int Row, int First, int Last, int Heart), Surroundings> _known = [];

    /// <summary>Looks around words, see <see cref="Surroundings.LookAround"/>.</summary>
    public Surroundings Of(AnalysedDocument document, TextRow row, int first, int last, int heart)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_known, (row.Index, first, last, heart), out var exists);
        return exists ? known! : known = Surroundings.LookAround(document, row, first, last, heart);
    }
}
