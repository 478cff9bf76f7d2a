using DocReview.Domain.Extraction.Identifiers;
using FsCheck;
using FsCheck.Fluent;

namespace DocReview.Tests.Unit.Extraction.Identifiers;

public class IbanTests
{
    // The registry's own examples, one for each length that matters to a reader of invoices.
    [Theory]
    [InlineData("DE89 3704 0044 0532 0130 00")]
    [InlineData("GB29 NWBK 6016 1331 9268 19")]
    [InlineData("FR14 2004 1010 0505 0001 3M02 606")]
    [InlineData("NL91 ABNA 0417 1643 00")]
    [InlineData("IT60 X054 2811 1010 0000 0123 456")]
    [InlineData("ES91 2100 0418 4502 0005 1332")]
    [InlineData("BE68 5390 0754 7034")]
    [InlineData("NO93 8601 1117 947")]
    [InlineData("MT84 MALT 0110 0001 2345 MTLC AST0 01S")]
    [InlineData("CH93 0076 2011 6238 5295 7")]
    [InlineData("IBAN: DE89\u00A03704\u00A00044\u00A00532\u00A00130\u00A000")]
    public void A_real_number_is_valid_however_it_is_grouped(string printed) =>
        Assert.Equal(IbanVerdict.Valid, Iban.Check(printed.Replace(":", "")));

    [Theory]
    [InlineData("DE08700901001234567891", IbanVerdict.WrongChecksum)]
    [InlineData("DE8937040044053201300", IbanVerdict.WrongLength)]
    [InlineData("US12345678901234567", IbanVerdict.UnknownCountry)]
    [InlineData("US1234567890", IbanVerdict.NotAnIban)]
    [InlineData("DE89 3704 XXXX", IbanVerdict.NotAnIban)]
    [InlineData("", IbanVerdict.NotAnIban)]
    [InlineData("1234567890123456", IbanVerdict.NotAnIban)]
    public void The_verdict_says_what_is_wrong(string printed, IbanVerdict verdict) =>
        Assert.Equal(verdict, Iban.Check(printed));

    [Fact]
    public void Computed_check_digits_make_any_account_valid() =>
        Prop.ForAll(Accounts, iban => Iban.IsValid(iban) && Iban.IsValid(Grouped(iban)) && Iban.Compact(Grouped(iban)) == iban)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void One_changed_digit_is_always_noticed() =>
        Prop.ForAll(Accounts, Gen.Choose(4, 14).ToArbitrary(), (iban, at) =>
        {
            var changed = iban.ToCharArray();
            changed[at] = changed[at] == '9' ? '0' : (char)(changed[at] + 1);
            return Iban.Check(new string(changed)) == IbanVerdict.WrongChecksum;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_gets_a_verdict() =>
        Prop.ForAll<NonNull<string>>(text => Iban.Check(text.Get) >= IbanVerdict.NotAnIban).QuickCheckThrowOnFailure();

    private static readonly Arbitrary<string> Accounts =
        (from country in Gen.Elements("DE", "GB", "FR", "NL", "IT", "MT", "NO", "PL")
         from digits in Gen.Choose(0, 9).ArrayOf(Iban.LengthIn(country)!.Value - 4)
         let account = string.Concat(digits)
         select country + Iban.CheckDigits(country, account) + account).ToArbitrary();

    private static string Grouped(string iban) => string.Join(' ', iban.Chunk(4).Select(chunk => new string(chunk)));
}
