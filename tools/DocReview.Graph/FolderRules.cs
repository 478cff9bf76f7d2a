namespace DocReview.Graph;

/// <summary>What the command and the architecture test leave out alike.</summary>
public static class FolderRules
{
    /// <summary>Written by EF, each of them for one moment of the schema.</summary>
    public static readonly string[] Ignored = ["DocReview.Domain.Data.Migrations"];
}
