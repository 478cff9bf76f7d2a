using System.Globalization;
using System.Text;

namespace DocReview.Tests.Integration.Support;

/// <summary>Small PDFs with a text layer, written by hand: other bytes for every number.</summary>
public static class SamplePdf
{
    /// <summary>A one-page invoice over 119.00 EUR.</summary>
    public static byte[] Invoice(string number) => WithLines(
        "Nordlicht Bueromoebel GmbH", "Invoice", $"Invoice number: {number}", "Invoice date: 2026-10-01", "Due date: 2026-10-31",
        "Net amount 100.00 EUR", "VAT 19% 19.00 EUR", "Total amount 119.00 EUR");

    /// <summary>One page with these lines of ASCII text.</summary>
    public static byte[] WithLines(params string[] lines)
    {
        var text = new StringBuilder("BT /F1 12 Tf 16 TL 60 780 Td\n");
        foreach (var line in lines)
        {
            text.Append(CultureInfo.InvariantCulture, $"({Escape(line)}) Tj T*\n");
        }

        text.Append("ET");
        return Assemble(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {text.Length} >>\nstream\n{text}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
    }

    private static byte[] Assemble(params string[] objects)
    {
        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        foreach (var (index, body) in objects.Index())
        {
            offsets.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{body}\nendobj\n");
        }

        var table = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        offsets.ForEach(offset => pdf.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n"));
        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }

    private static string Escape(string text) => text.Replace("\\", "\\\\").Replace("(", "\\(").Replace(")", "\\)");
}
