namespace DocReview.Domain.Extraction.Fields.Layout;

/// <summary>A word in its row, cleaned of invisible characters.</summary>
/// <param name="Text">As printed; a word from OCR is split where a label is joined to its value ("Date:03/05/2018").</param>
/// <param name="Folded">As labels are compared, see <see cref="TextNormalizer"/>; empty for punctuation.</param>
/// <param name="Source">The word of the page.</param>
/// <param name="Box">Of this part of the word.</param>
/// <param name="Glued">Whether it stood in one word with the part before it.</param>
public sealed record LayoutWord(string Text, string Folded, Word Source, Box Box, bool Glued)
{
    /// <summary>Whether the word was recognised from pixels, so that letters may be mistaken.</summary>
    public bool IsOcr => Source.Origin == WordOrigin.Ocr;
}
