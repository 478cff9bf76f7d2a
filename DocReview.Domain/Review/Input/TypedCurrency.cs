using System.Collections.Frozen;

namespace DocReview.Domain.Review.Input;

/// <summary>Currencies as typed: the code in either case, or a sign that only one currency has.</summary>
internal static class TypedCurrency
{
    // ISO 4217, list one, as amended up to 2025 (BGN and ANG kept: invoices of their last years are still reviewed).
    private const string Published =
        "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF " +
        "CHF CLF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD " +
        "HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD " +
        "LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP " +
        "PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND " +
        "TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG";

    public static readonly FrozenSet<string> Codes = Published.Split(' ').ToFrozenSet();

    public static TypedValue Read(string text)
    {
        var code = text.ToUpperInvariant();
        return OfSign(code) is { } known ? TypedValue.Good(known)
            : Codes.Contains(code) ? TypedValue.Good(code)
            : TypedValue.Bad($"\"{Short(text)}\" is no currency code. Write three letters, such as EUR or USD.");
    }

    // A dollar, crown or yen sign belongs to several currencies, so it is not guessed at.
    private static string? OfSign(string sign) => sign switch
    {
        "€" => "EUR",
        "£" => "GBP",
        "₹" => "INR",
        "₺" => "TRY",
        "₴" => "UAH",
        "₪" => "ILS",
        "ZŁ" => "PLN",
        "KČ" => "CZK",
        "FT" => "HUF",
        _ => null,
    };

    private static string Short(string text) => text.Length > 12 ? text[..12] + "…" : text;
}
