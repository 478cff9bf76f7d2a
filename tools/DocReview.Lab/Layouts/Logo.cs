using DocReview.Lab.Drawing;

namespace DocReview.Lab.Layouts;

/// <summary>Marks made of shapes.</summary>
public static class Logo
{
    /// <summary>Draws a mark into a square.</summary>
    public static void Draw(Canvas canvas, LogoKind kind, double x, double y, double size, Color color)
    {
        var light = color.Lighter(0.5);
        var half = size / 2;
        switch (kind)
        {
            case LogoKind.Disc:
                canvas.Disc(x + half, y + half, half, color);
                canvas.Disc(x + size * 0.64, y + size * 0.4, size * 0.2, Color.White);
                break;
            case LogoKind.Bars:
                for (var i = 0; i < 3; i++)
                    canvas.Fill(
                        x + i * size * 0.36, y + (2 - i) * size * 0.22, size * 0.26, size * (0.56 + i * 0.22), i == 2 ? color : light, 1.5);
                break;
            case LogoKind.Peaks:
                canvas.Polygon(light, (x + size * 0.3, y + size), (x + size * 0.68, y + size * 0.22), (x + size * 1.06, y + size));
                canvas.Polygon(color, (x, y + size), (x + size * 0.4, y + size * 0.05), (x + size * 0.8, y + size));
                break;
            case LogoKind.Rings:
                canvas.Ring(x + size * 0.36, y + half, size * 0.3, color, size * 0.1);
                canvas.Ring(x + size * 0.7, y + half, size * 0.3, light, size * 0.1);
                break;
            case LogoKind.Hexagon:
                canvas.Polygon(color, [.. Enumerable.Range(0, 6).Select(i => Corner(x + half, y + half, half, i * 60 + 30))]);
                canvas.Polygon(Color.White, [.. Enumerable.Range(0, 3).Select(i => Corner(x + half, y + half, half * 0.52, i * 120 + 90))]);
                break;
            case LogoKind.Wave:
                canvas.Disc(x + half, y + half, half, light);
                canvas.Polygon(color, (x, y + half), (x + half, y + size * 0.3), (x + size, y + half), (x + size * 0.8, y + size * 0.88),
                    (x + half, y + size), (x + size * 0.2, y + size * 0.88));
                break;
            case LogoKind.Square:
                canvas.Fill(x, y, size, size, color, size * 0.16);
                canvas.Fill(x + size * 0.24, y + size * 0.24, size * 0.24, size * 0.52, Color.White);
                canvas.Fill(x + size * 0.56, y + size * 0.24, size * 0.2, size * 0.2, light);
                break;
        }
    }

    /// <summary>The shapes that stand for a word mark: a row of bars and rings where letters would be.</summary>
    public static void WordMark(Canvas canvas, double x, double y, double height, Color color, int letters)
    {
        for (var i = 0; i < letters; i++, x += height * 0.82)
        {
            if (i % 3 == 1) canvas.Ring(x + height * 0.34, y + height / 2, height * 0.3, color, height * 0.14);
            else canvas.Fill(x, y + (i % 2 == 0 ? 0 : height * 0.2), height * 0.2, height * (i % 2 == 0 ? 1 : 0.8), color);
            if (i % 3 == 0) canvas.Fill(x, y + height * 0.8, height * 0.56, height * 0.2, color);
        }
    }

    private static (double X, double Y) Corner(double x, double y, double radius, double degrees) =>
        (x + radius * Math.Cos(degrees * Math.PI / 180), y + radius * Math.Sin(degrees * Math.PI / 180));
}
