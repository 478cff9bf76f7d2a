using System.Security.Cryptography;
using System.Text;
using DocReview.Lab.Pdf;

namespace DocReview.Lab.Drawing;

/// <summary>A PDF under construction: points from the top left, one page at a time.</summary>
public sealed class Canvas(double width = 595, double height = 842)
{
    private const double Bend = 0.5523;
    private readonly List<StringBuilder> pages = [new()];
    private readonly PdfFonts fonts = new();
    private readonly List<(byte[] Jpeg, int Width, int Height)> images = [];

    public double Width => width;

    public double Height => height;

    public int PageCount => pages.Count;

    /// <summary>Files that travel with the document.</summary>
    public List<Attachment> Attachments { get; } = [];

    public void NewPage() => pages.Add(new());

    /// <summary>Draws one line; <paramref name="room"/> is what right and centre alignment refer to.</summary>
    /// <returns>The top of the next line.</returns>
    public double Text(string text, double left, double top, TextStyle style, Align align = Align.Left, double room = 0)
    {
        if (text.Length == 0) return top + style.Leading;
        left += align switch
        {
            Align.Right => room - Measure(text, style),
            Align.Center => (room - Measure(text, style)) / 2,
            _ => 0,
        };
        var (name, subset) = fonts.Use(Font(style));
        var glyphs = string.Concat(text.Select(c => subset.Use(c).ToString("X4")));
        Write($"BT {Color(style.Color)} rg /{name} {N(style.Size)} Tf {N(left)} {N(height - top - style.Size)} Td <{glyphs}> Tj ET");
        return top + style.Leading;
    }

    /// <summary>Draws text broken into lines no wider than <paramref name="room"/>.</summary>
    /// <returns>The top of the line after the last.</returns>
    public double Paragraph(string text, double left, double top, double room, TextStyle style, Align align = Align.Left)
    {
        foreach (var line in Wrap(text, room, style))
            top = Text(line, left, top, style, align, room);
        return top;
    }

    public double Measure(string text, TextStyle style) => Font(style).Measure(text, style.Size);

    /// <summary>Breaks at blanks; a word that is wider than the room keeps a line to itself.</summary>
    public IReadOnlyList<string> Wrap(string text, double room, TextStyle style)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.Split('\n'))
        {
            var line = "";
            foreach (var word in paragraph.Split(' '))
            {
                var longer = line.Length == 0 ? word : line + " " + word;
                if (line.Length > 0 && Measure(longer, style) > room)
                {
                    lines.Add(line);
                    longer = word;
                }
                line = longer;
            }
            lines.Add(line);
        }
        return lines;
    }

    public void Rule(double x1, double y1, double x2, double y2, Color color, double weight = 0.6) =>
        Write($"{Color(color)} RG {N(weight)} w {N(x1)} {N(height - y1)} m {N(x2)} {N(height - y2)} l S");

    public void Fill(double left, double top, double wide, double high, Color color, double radius = 0) =>
        Write($"{Color(color)} rg {Rectangle(left, top, wide, high, radius)} f");

    public void Frame(double left, double top, double wide, double high, Color color, double weight = 0.6, double radius = 0) =>
        Write($"{Color(color)} RG {N(weight)} w {Rectangle(left, top, wide, high, radius)} S");

    public void Disc(double centerX, double centerY, double radius, Color color) =>
        Write($"{Color(color)} rg {Rectangle(centerX - radius, centerY - radius, radius * 2, radius * 2, radius)} f");

    public void Ring(double centerX, double centerY, double radius, Color color, double weight) =>
        Frame(centerX - radius, centerY - radius, radius * 2, radius * 2, color, weight, radius);

    public void Polygon(Color color, params (double X, double Y)[] corners)
    {
        var path = corners.Select((c, i) => $"{N(c.X)} {N(height - c.Y)} {(i == 0 ? 'm' : 'l')}");
        Write($"{Color(color)} rg {string.Join(' ', path)} h f");
    }

    /// <summary>Draws what <paramref name="draw"/> draws, turned by degrees clockwise about a point.</summary>
    public void Turned(double degrees, double x, double y, Action draw)
    {
        var (sin, cos) = Math.SinCos(-degrees * Math.PI / 180);
        var up = height - y;
        Write($"q {N(cos)} {N(sin)} {N(-sin)} {N(cos)} {N(x - cos * x + sin * up)} {N(up - sin * x - cos * up)} cm");
        draw();
        Write("Q");
    }

    /// <summary>A grey JPEG over an area.</summary>
    public void Image(byte[] jpeg, int pixelWidth, int pixelHeight, double left, double top, double wide, double high)
    {
        Write($"q {N(wide)} 0 0 {N(high)} {N(left)} {N(height - top - high)} cm /I{images.Count} Do Q");
        images.Add((jpeg, pixelWidth, pixelHeight));
    }

    /// <summary>Ends the drawing. The same drawing and identity give the same bytes.</summary>
    public byte[] Save(string identity, string? password = null)
    {
        var file = new PdfFile();
        var id = SHA256.HashData(Encoding.UTF8.GetBytes(identity))[..16];
        var parent = file.Reserve();
        var xObjects = images.Select((image, i) => $"/I{i} {AddImage(file, image)} 0 R").ToList();
        var resources = file.Add($"<< /Font {fonts.Write(file)} /XObject << {string.Join(' ', xObjects)} >> >>");
        var kids = pages.Select(page => AddPage(file, parent, resources, page)).ToList();
        file.Set(parent, $"<< /Type /Pages /Count {kids.Count} /Kids [{string.Join(' ', kids.Select(k => $"{k} 0 R"))}] >>");
        var catalog = file.Add($"<< /Type /Catalog /Pages {parent} 0 R{Attachment.Write(file, Attachments)} >>");
        var info = file.Add(password is null ? "<< /Producer (DocReview.Lab) >>" : "<< >>");
        return file.Save(catalog, info, id, password is null ? null : new PdfCipher(password, id));
    }

    private int AddPage(PdfFile file, int parent, int resources, StringBuilder content)
    {
        var stream = file.AddStream(Encoding.ASCII.GetBytes(content.ToString()));
        return file.Add($"<< /Type /Page /Parent {parent} 0 R /MediaBox [0 0 {N(width)} {N(height)}] /Resources {resources} 0 R "
            + $"/Contents {stream} 0 R >>");
    }

    private static int AddImage(PdfFile file, (byte[] Jpeg, int Width, int Height) image) => file.AddStream(image.Jpeg,
        $"/Type /XObject /Subtype /Image /Width {image.Width} /Height {image.Height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter "
            + $"/DCTDecode", compress: false);

    private string Rectangle(double left, double top, double wide, double high, double radius)
    {
        var (bottom, up, right) = (height - top - high, height - top, left + wide);
        if (radius <= 0) return $"{N(left)} {N(bottom)} {N(wide)} {N(high)} re";
        var (r, b) = (radius, radius * (1 - Bend));
        return $"{N(left + r)} {N(bottom)} m {N(right - r)} {N(bottom)} l {N(right - b)} {N(bottom)} {N(right)} {N(bottom + b)} "
            + $"{N(right)} {N(bottom + r)} c "
            + $"{N(right)} {N(up - r)} l {N(right)} {N(up - b)} {N(right - b)} {N(up)} {N(right - r)} {N(up)} c "
            + $"{N(left + r)} {N(up)} l {N(left + b)} {N(up)} {N(left)} {N(up - b)} {N(left)} {N(up - r)} c "
            + $"{N(left)} {N(bottom + r)} l {N(left)} {N(bottom + b)} {N(left + b)} {N(bottom)} {N(left + r)} {N(bottom)} c h";
    }

    private void Write(string operators) => pages[^1].Append(operators).Append('\n');

    private static TrueTypeFont Font(TextStyle style) => SystemFonts.Get(style.Family, style.Bold, style.Italic);

    private static string Color(Color color) =>
        $"{N(((color.Rgb >> 16) & 255) / 255.0)} {N(((color.Rgb >> 8) & 255) / 255.0)} {N((color.Rgb & 255) / 255.0)}";

    private static string N(double value) => PdfFile.N(value);
}
