using DocReview.Domain.Extraction.Fields.Deciding;
using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Fields.Lexicon;

namespace DocReview.Domain.Extraction.Fields.Vendor;

/// <summary>
/// What the names of a document say of each other. All of it rests on what each name is by itself, so it is worked out first and
/// set once.
/// </summary>
internal sealed class NameRelations
{
    // Fewer letters are a part of something everywhere.
    private const int ShortestPart = 5;

    // Of what large letters and the letterhead add up to, 0 to 2.
    private const double LeastHeadline = 0.6;

    // An invoice names a dozen companies; each is compared with every line of text, and a directory of them is no letterhead.
    private const int MostCompanies = 200;

    // In the order in which they are found, which is the order that the scores are added up in.
    private readonly List<(Candidate Name, string Feature)> _marks = [];
    private bool _someoneCanBeReached;

    private NameRelations()
    {
    }

    /// <summary>Compares the names of a document.</summary>
    public static NameRelations Find(IReadOnlyList<Candidate> names, InvoiceLexicon lexicon)
    {
        var relations = new NameRelations { _someoneCanBeReached = names.Any(CanBeReached) };
        relations.FindBuyers(names, lexicon);
        relations.FindParts([.. names.Select(name => (name, TextNormalizer.Fold(name.Value)))]);
        relations.FindBrands(names);
        return relations;
    }

    /// <summary>Sets the features that the comparison gave.</summary>
    public void AddTo(IReadOnlyList<Candidate> names)
    {
        // A block without any id is the customer's where somebody else tells how to be reached.
        foreach (var features in _someoneCanBeReached ? names.Select(name => name.Features) : [])
        {
            features.Set("bare_beside_own", features[NameFeatureNames.BareBlock]);
        }

        foreach (var (name, feature) in _marks)
        {
            name.Features.Set(feature, true);
        }
    }

    private static bool CanBeReached(Candidate name) => name.Features[NameFeatureNames.Imprint] > 0
        || name.Features[NameFeatureNames.OwnBlock] > 0 || name.Features[NameFeatureNames.ColumnsBeside] > 0;

    // Whoever is called the customer in one place is no seller in another: "Customer | Muster GmbH" on the slip to cut off.
    private void FindBuyers(IReadOnlyList<Candidate> names, InvoiceLexicon lexicon)
    {
        foreach (var same in names.GroupBy(name => NameKey.Of(name.Value, lexicon)).Where(group => group.Key.Length >= ShortestPart))
        {
            if (same.Any(IsNamedBuyer))
            {
                _marks.AddRange(same.Where(name => !IsNamedBuyer(name)).Select(name => (name, "buyer_elsewhere")));
            }
        }
    }

    private static bool IsNamedBuyer(Candidate name) => name.Features[NameFeatureNames.NamedBuyer] > 0;

    // "BRENNINGER" over the page, "Gastro Brenninger GmbH & Co. KG" in small print: the one is a part of the other.
    private void FindParts(IReadOnlyList<(Candidate Name, string Folded)> all)
    {
        foreach (var (company, whole) in all.Where(n => n.Name.Features[NameFeatureNames.LegalForm] > 0).Take(MostCompanies))
        {
            foreach (var (part, _) in all.Where(n => IsPart(n.Folded, whole) && n.Name.Box != company.Box))
            {
                _marks.Add((part, "part_of_name"));
                if (part.Features[NameFeatureNames.Tall] + part.Features[NameFeatureNames.Letterhead] > LeastHeadline)
                {
                    _marks.Add((company, "extends_headline"));
                }
            }
        }
    }

    private static bool IsPart(string part, string whole) =>
        part.Length >= ShortestPart && part.Length < whole.Length && whole.Contains(part, StringComparison.Ordinal);

    private void FindBrands(IReadOnlyList<Candidate> names)
    {
        var companies = new CompaniesByPlace(
            names.Where(name => name.Box is not null && name.Features[NameFeatureNames.BuyerBlock] == 0 && IsCompany(name)));
        _marks.AddRange(names.Where(name => !IsCompany(name) && companies.AnyUnder(name)).Select(name => (name, "over_legal")));
    }

    private static bool IsCompany(Candidate name) =>
        name.Features[NameFeatureNames.LegalForm] > 0 || name.Features[NameFeatureNames.Registration] > 0;
}
