using DocReview.Domain.Extraction.Fields.Layout;

namespace DocReview.Domain.Extraction.Fields.Tokens;

/// <summary>Which date or amount a word belongs to, looked up by its place.</summary>
internal sealed class TokenPlaces
{
    private readonly Token?[]?[] _byWord;
    private readonly RowTokens[] _counts;

    /// <param name="rows">All rows.</param>
    /// <param name="tokens">By row, none overlapping another.</param>
    public TokenPlaces(IReadOnlyList<TextRow> rows, IReadOnlyList<IReadOnlyList<Token>> tokens)
    {
        _byWord = new Token?[]?[rows.Count];
        _counts = tokens.Select(RowTokens.Count).ToArray();
        for (var row = 0; row < rows.Count; row++)
        {
            _byWord[row] = tokens[row].Count == 0 ? null : Places(rows[row].Words.Count, tokens[row]);
        }
    }

    /// <summary>The token that a word is a part of, or null.</summary>
    public Token? At(TextRow row, int word) => _byWord[row.Index]?[word];

    /// <summary>The first token that shares a word with a stretch of them, or null.</summary>
    public Token? FirstIn(TextRow row, int first, int last)
    {
        for (var i = first; i <= last && _byWord[row.Index] is { } places; i++)
        {
            if (places[i] is { } token)
            {
                return token;
            }
        }

        return null;
    }

    /// <summary>What sorts of token a row holds.</summary>
    public RowTokens In(TextRow row) => _counts[row.Index];

    private static Token?[] Places(int words, IReadOnlyList<Token> tokens)
    {
        var places = new Token?[words];
        foreach (var token in tokens)
        {
            Array.Fill(places, token, token.First, token.Last - token.First + 1);
        }

        return places;
    }
}
