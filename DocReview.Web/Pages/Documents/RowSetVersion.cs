using System.Security.Cryptography;

namespace DocReview.Web.Pages.Documents;

/// <summary>A short name for the state of the rows that a page was rendered with.</summary>
internal static class RowSetVersion
{
    public static string Compute(IEnumerable<(Guid Id, int Revision)> rows)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (id, revision) in rows.OrderBy(row => row.Id))
        {
            hash.AppendData(id.ToByteArray());
            hash.AppendData(BitConverter.GetBytes(revision));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }
}
