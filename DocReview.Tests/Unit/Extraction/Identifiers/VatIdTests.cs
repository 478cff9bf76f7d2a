using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Identifiers;
using FsCheck;
using FsCheck.Fluent;

namespace DocReview.Tests.Unit.Extraction.Identifiers;

public class VatIdTests
{
    // Numbers that the authorities or their documentation publish as examples.
    [Theory]
    [InlineData("ATU13585627")]
    [InlineData("BE 0428.759.497")]
    [InlineData("BG175074752")]
    [InlineData("BG7523169263")]
    [InlineData("CHE-107.787.577 MWST")]
    [InlineData("CY10259033P")]
    [InlineData("CZ25123891")]
    [InlineData("CZ7103192745")]
    [InlineData("DE136695976")]
    [InlineData("DK13585628")]
    [InlineData("EE100931558")]
    [InlineData("EL094259216")]
    [InlineData("GR094259216")]
    [InlineData("ESB58378431")]
    [InlineData("ES54362315K")]
    [InlineData("ESX2482300W")]
    [InlineData("FI20774740")]
    [InlineData("FR 83 404 833 048")]
    [InlineData("GB 980 7806 84")]
    [InlineData("GBGD001")]
    [InlineData("HR33392005961")]
    [InlineData("HU12892312")]
    [InlineData("IE6433435F")]
    [InlineData("IE6433435OA")]
    [InlineData("IE8D79739I")]
    [InlineData("IT00743110157")]
    [InlineData("LT119511515")]
    [InlineData("LT100001919017")]
    [InlineData("LU15027442")]
    [InlineData("LV40003521600")]
    [InlineData("LV16117519997")]
    [InlineData("MT11679112")]
    [InlineData("NL004495445B01")]
    [InlineData("NL123456789B13")]
    [InlineData("NO995525828MVA")]
    [InlineData("PL8567346215")]
    [InlineData("PT501964843")]
    [InlineData("RO18547290")]
    [InlineData("SE556188840401")]
    [InlineData("SI50223054")]
    [InlineData("SK2022749619")]
    public void A_published_example_is_valid(string printed) =>
        Assert.Equal(VatIdVerdict.Valid, VatId.Check(printed).Verdict);

    [Theory]
    [InlineData("DE123456789", VatIdVerdict.WrongChecksum)]
    [InlineData("FR32123456789", VatIdVerdict.Valid)]
    [InlineData("FR33123456789", VatIdVerdict.WrongChecksum)]
    [InlineData("DE12345", VatIdVerdict.WrongFormat)]
    [InlineData("ATU1234567", VatIdVerdict.WrongFormat)]
    [InlineData("EU826012345", VatIdVerdict.Unchecked)]
    [InlineData("201/113/40209", VatIdVerdict.TaxId)]
    [InlineData("27AAPFU0939F1ZV", VatIdVerdict.TaxId)]
    [InlineData("", VatIdVerdict.NotAnId)]
    [InlineData("Total", VatIdVerdict.NotAnId)]
    public void The_verdict_says_how_far_the_rules_hold(string printed, VatIdVerdict verdict) =>
        Assert.Equal(verdict, VatId.Check(printed).Verdict);

    [Fact]
    public void A_number_without_prefix_is_judged_by_the_country_it_would_be_of()
    {
        Assert.Equal(new VatIdCheck(VatIdVerdict.Valid, "IT"), VatId.Check("00743110157", "IT"));
        Assert.Equal(new VatIdCheck(VatIdVerdict.Valid, "EL"), VatId.Check("094259216", "GR"));
        Assert.Equal(new VatIdCheck(VatIdVerdict.Valid, "DE"), VatId.Check("DE136695976", "IT"));
        Assert.Equal(new VatIdCheck(VatIdVerdict.TaxId, null), VatId.Check("12345678", "BR"));
    }

    [Fact]
    public void The_value_keeps_its_marks_and_loses_its_spaces() =>
        Assert.Equal("CHE-107.787.577MWST", VatId.Normalise(" CHE-107.787.577\u00A0MWST "));

    [Fact]
    public void An_id_in_groups_is_the_same_id() =>
        Prop.ForAll(WellShaped, id =>
                VatId.Check(Grouped(id)) == VatId.Check(id) && VatId.Normalise(Grouped(id)) == VatId.Normalise(id))
            .QuickCheckThrowOnFailure();

    private static string Grouped(string id) =>
        string.Join(' ', new[] { id[..2] }.Concat(id[2..].Chunk(3).Select(part => new string(part))));

    // Whatever nine-digit stem: of the ten possible last digits at most one is the German check digit.
    [Fact]
    public void A_wrong_check_digit_is_noticed() =>
        Prop.ForAll(Gen.Choose(10_000_000, 99_999_999).ToArbitrary(), stem =>
                Enumerable.Range(0, 10).Count(digit => VatId.IsValid($"DE{stem}{digit}")) == 1)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_gets_a_verdict_in_every_country() =>
        Prop.ForAll<NonNull<string>>(text => VatId.Countries.All(country =>
                VatId.Check(country + text.Get).Verdict >= VatIdVerdict.NotAnId
                && VatId.Check(text.Get, country).Verdict >= VatIdVerdict.NotAnId))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Every_number_of_the_right_shape_is_judged_without_failing() =>
        Prop.ForAll(WellShaped, id => VatId.Check(id).Verdict is VatIdVerdict.Valid or VatIdVerdict.WrongChecksum or VatIdVerdict.Unchecked)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    private static readonly Arbitrary<string> WellShaped =
        (from rule in Gen.Elements(VatIdRules.ByPrefix.Values.ToArray())
         from shape in Gen.Elements(rule.Shapes.Split('|'))
         from picks in Gen.Choose(0, int.MaxValue).ArrayOf(shape.Length)
         select rule.Prefix + string.Concat(shape.Zip(picks, Fill))).ToArbitrary();

    private static char Fill(char shape, int pick) => shape switch
    {
        '9' => (char)('0' + (pick % 10)),
        'A' => (char)('A' + (pick % 26)),
        '*' => "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"[pick % 36],
        _ => shape,
    };
}
