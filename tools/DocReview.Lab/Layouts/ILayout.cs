namespace DocReview.Lab.Layouts;

/// <summary>A family of documents that put their parts in the same places.</summary>
public interface ILayout
{
    /// <summary>Stable name; documents of one family stay on one side of a split.</summary>
    string Family { get; }

    void Draw(Draft draft);
}
