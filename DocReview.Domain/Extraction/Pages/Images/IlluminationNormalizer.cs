namespace DocReview.Domain.Extraction.Pages.Images;

/// <summary>
/// How bright the paper is in each part of an image. Divided by it, shadows, folds and the falling light of photos are
/// gone, which otherwise are taken for pictures and swallow the print on them; the dark ground that a page was
/// photographed on goes too.
/// </summary>
public sealed class IlluminationNormalizer
{
    // Fine enough for the shadow of a fold, coarser than the print of a heading.
    private const int CellsAlongLongerSide = 220;
    private const int LeastCellPixels = 4;

    // Of the pixels of a cell this share is darker than its paper: print, and the noise of the camera.
    private const double PrintShare = 0.85;

    // In cells: wider than the strokes of large type, closed over by the paper about them.
    private const int ReachInCells = 3;

    // Ground is darker than this share of the brightest paper, goes to the edge, and covers at least so much.
    private const double GroundLightShare = 0.45;
    private const double LeastGroundShare = 0.04;
    private const double MostGroundShare = 0.85;

    // Lit as evenly as this it is left as it is: dividing spares such a page nothing, and costs faint type some of its ink.
    private const double EvenLightShare = 0.75;

    // What is nearly as bright as the paper is paper.
    private const int WhitePointLevel = 275;

    private readonly byte[] _cells;
    private readonly int _columns;
    private readonly int _rows;
    private readonly int _cell;
    private readonly bool[] _ground;

    private IlluminationNormalizer(GrayImage image)
    {
        _cell = Math.Max(LeastCellPixels, Math.Max(image.Width, image.Height) / CellsAlongLongerSide);
        _columns = (image.Width + _cell - 1) / _cell;
        _rows = (image.Height + _cell - 1) / _cell;
        var bright = Measure(image);
        _cells = Spread(Spread(bright, Math.Max), Math.Min);
        _ground = Ground(_cells.Order().ElementAt((int)(_cells.Length * 0.95)));
    }

    /// <summary>The image as under even light, on white; the image itself where its light is even.</summary>
    public static GrayImage Evened(GrayImage image)
    {
        var light = new IlluminationNormalizer(image);
        return light.IsEven() ? image : light.Divide(image);
    }

    private bool IsEven()
    {
        var ordered = _cells.Order().ToArray();
        return !_ground.Contains(true) && ordered[ordered.Length / 20] >= EvenLightShare * ordered[^Math.Max(1, ordered.Length / 20)];
    }

    private byte[] Measure(GrayImage image)
    {
        var bright = new byte[_columns * _rows];
        Span<int> counts = stackalloc int[256];
        for (var cell = 0; cell < bright.Length; cell++)
        {
            counts.Clear();
            var (left, top) = (cell % _columns * _cell, cell / _columns * _cell);
            var (width, height) = (Math.Min(_cell, image.Width - left), Math.Min(_cell, image.Height - top));
            for (var y = top; y < top + height; y++)
            {
                foreach (var pixel in image.Pixels.AsSpan((y * image.Width) + left, width))
                {
                    counts[pixel]++;
                }
            }

            var rest = (int)(width * height * PrintShare);
            var value = 0;
            for (; value < 255 && rest >= counts[value]; value++)
            {
                rest -= counts[value];
            }

            bright[cell] = (byte)value;
        }

        return bright;
    }

    private byte[] Spread(byte[] from, Func<byte, byte, byte> pick)
    {
        var along = new byte[from.Length];
        var both = new byte[from.Length];
        for (var i = 0; i < from.Length; i++)
        {
            var (x, row) = (i % _columns, i - (i % _columns));
            along[i] = from[i];
            for (var near = Math.Max(0, x - ReachInCells); near <= Math.Min(_columns - 1, x + ReachInCells); near++)
            {
                along[i] = pick(along[i], from[row + near]);
            }
        }

        for (var i = 0; i < from.Length; i++)
        {
            var (x, y) = (i % _columns, i / _columns);
            both[i] = along[i];
            for (var near = Math.Max(0, y - ReachInCells); near <= Math.Min(_rows - 1, y + ReachInCells); near++)
            {
                both[i] = pick(both[i], along[(near * _columns) + x]);
            }
        }

        return both;
    }

    private bool[] Ground(byte brightest)
    {
        var ground = new bool[_cells.Length];
        var open = new Stack<int>(Enumerable.Range(0, _cells.Length)
            .Where(i => i % _columns == 0 || i % _columns == _columns - 1 || i < _columns || i >= _cells.Length - _columns));
        while (open.TryPop(out var i))
        {
            if (ground[i] || _cells[i] >= GroundLightShare * brightest)
            {
                continue;
            }

            ground[i] = true;
            var x = i % _columns;
            if (x > 0)
            {
                open.Push(i - 1);
            }

            if (x < _columns - 1)
            {
                open.Push(i + 1);
            }

            if (i >= _columns)
            {
                open.Push(i - _columns);
            }

            if (i < _cells.Length - _columns)
            {
                open.Push(i + _columns);
            }
        }

        var share = ground.Count(isGround => isGround) / (double)ground.Length;
        return share is >= LeastGroundShare and <= MostGroundShare ? ground : new bool[ground.Length];
    }

    private GrayImage Divide(GrayImage image)
    {
        var pixels = new byte[image.Pixels.Length];
        var light = new float[_columns];
        for (var y = 0; y < image.Height; y++)
        {
            Between(y, light);
            for (var x = 0; x < image.Width; x++)
            {
                var at = Math.Clamp(((x + 0.5f) / _cell) - 0.5f, 0, _columns - 1);
                var left = (int)at;
                var right = Math.Min(left + 1, _columns - 1);
                var paper = light[left] + ((at - left) * (light[right] - light[left]));
                pixels[(y * image.Width) + x] = _ground[(y / _cell * _columns) + (x / _cell)]
                    ? byte.MaxValue
                    : (byte)Math.Min(byte.MaxValue, image.Pixels[(y * image.Width) + x] * WhitePointLevel / Math.Max(1, paper));
            }
        }

        return new(image.Width, image.Height, pixels);
    }

    // The light along a row of pixels, at the middle of each column of cells.
    private void Between(int y, Span<float> light)
    {
        var at = Math.Clamp(((y + 0.5f) / _cell) - 0.5f, 0, _rows - 1);
        var top = (int)at;
        var bottom = Math.Min(top + 1, _rows - 1);
        for (var x = 0; x < _columns; x++)
        {
            var above = _cells[(top * _columns) + x];
            light[x] = above + ((at - top) * (_cells[(bottom * _columns) + x] - above));
        }
    }
}
