using DocReview.Domain.Extraction.Fields.Lexicon;
using DocReview.Domain.Extraction.Fields.Tokens;

namespace DocReview.Domain.Extraction.Fields.Labels;

/// <summary>An amount with the labels around it.</summary>
internal sealed record LabelledAmount(AmountToken Token, LabelContext Context)
{
    /// <summary>The kind of the label that says most.</summary>
    public LabelKind? Kind => (Context.Left ?? Context.Above)?.Hit.Kind;

    /// <summary>Looks around an amount.</summary>
    public static LabelledAmount From(LabelledDocument document, AmountToken token) =>
        new(token, LabelContext.Find(document, token.Row, token.First, token.Last));
}
