using DocReview.Domain.Extraction.Fields.Layout;

namespace DocReview.Domain.Extraction.Identifiers;

/// <summary>One country's VAT ids.</summary>
/// <param name="Prefix">As printed in front of the number.</param>
/// <param name="Shapes">What follows the prefix: 9 a digit, A a letter, * either, anything else itself; alternatives apart by |.</param>
/// <param name="Checksum">Given the number without prefix; null where this kind of number has no check digit.</param>
internal sealed record VatIdRule(string Prefix, string Shapes, Func<string, bool?>? Checksum)
{
    public VatIdVerdict Judge(string number)
    {
        if (!Shapes.Split('|').Any(shape => Matches(shape, number)))
        {
            return VatIdVerdict.WrongFormat;
        }

        return Checksum?.Invoke(number) switch
        {
            null => VatIdVerdict.Unchecked,
            true => VatIdVerdict.Valid,
            false => VatIdVerdict.WrongChecksum,
        };
    }

    private static bool Matches(string shape, string number) =>
        shape.Length == number.Length && shape.Zip(number).All(pair => pair.First switch
        {
            '9' => char.IsAsciiDigit(pair.Second),
            'A' => char.IsAsciiLetterUpper(pair.Second),
            '*' => char.IsAsciiLetterOrDigit(pair.Second),
            var literal => literal == pair.Second,
        });
}
