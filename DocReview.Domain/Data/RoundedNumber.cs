using System.Buffers.Text;
using System.Text.Json;

namespace DocReview.Domain.Data;

/// <summary>Writes measures of a page with two places: a hundredth of a point or pixel is finer than any screen.</summary>
internal static class RoundedNumber
{
    // Up to here a double is exact to far less than the margin below.
    private const double LargestSimple = 1_000_000;

    // Nearer than this to the middle between two hundredths, the decimal digits decide which of them it is.
    private const double Margin = 1e-6;

    // Sign, seven digits, point, two digits.
    private const int LongestSimple = 11;

    /// <summary>Writes the number as <c>Math.Round((decimal)value, 2)</c> is written, which costs more than twice as much.</summary>
    public static void Write(Utf8JsonWriter writer, double value)
    {
        Span<byte> text = stackalloc byte[LongestSimple];
        if (value is >= 0 and < LargestSimple && value == Math.Floor(value))
        {
            writer.WriteNumberValue((int)value);
        }
        else if (TryFormat(value, text, out var length))
        {
            writer.WriteRawValue(text[..length], skipInputValidation: true);
        }
        else
        {
            writer.WriteNumberValue(Math.Round((decimal)value, 2));
        }
    }

    // A last digit of 0 may or may not be written, depending on the digits that the decimal had; so it is left to the decimal.
    private static bool TryFormat(double value, Span<byte> text, out int length)
    {
        length = 0;
        var scaled = value * 100;
        var whole = Math.Floor(scaled);
        if (value is < 0 or >= LargestSimple or double.NaN || Math.Abs(scaled - whole - 0.5) < Margin)
        {
            return false;
        }

        var hundredths = (int)whole + (scaled - whole > 0.5 ? 1 : 0);
        var (units, places) = Math.DivRem(hundredths, 100);
        if (places % 10 == 0)
        {
            return false;
        }

        Utf8Formatter.TryFormat(units, text, out length);
        text[length++] = (byte)'.';
        text[length++] = (byte)('0' + (places / 10));
        text[length++] = (byte)('0' + (places % 10));
        return true;
    }
}
