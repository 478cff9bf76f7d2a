using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace DocReview.Domain.Extraction.Text;

/// <summary>
/// Letters and their accents, together (as Unicode's form NFC has them) or apart. By a table, as
/// <see cref="string.Normalize()"/> does nothing beyond ASCII under InvariantGlobalization.
/// </summary>
public static class LetterAccents
{
    private const char FirstMark = '\u0300';
    private const char LastMark = '\u036F';

    // All pairs of UnicodeData.txt (version 14; Unicode promises never to change a pair) of a Latin, modern Greek or Cyrillic letter
    // and one mark: a row has the mark's number, then each letter alone and with the mark.
    private const string Pairs = """
        0300 AÀ EÈ IÌ OÒ UÙ aà eè iì oò uù ÜǛ üǜ NǸ nǹ ЕЀ ИЍ еѐ иѝ ĒḔ ēḕ
        0300 ŌṐ ōṑ WẀ wẁ ÂẦ âầ ĂẰ ăằ ÊỀ êề
        0300 ÔỒ ôồ ƠỜ ơờ ƯỪ ưừ YỲ yỳ
        0301 AÁ EÉ IÍ OÓ UÚ YÝ aá eé ií oó uú yý CĆ cć LĹ lĺ NŃ nń RŔ rŕ
        0301 SŚ sś ZŹ zź ÜǗ üǘ GǴ gǵ ÅǺ åǻ
        0301 ÆǼ æǽ ØǾ øǿ ΑΆ ΕΈ ΗΉ ΙΊ ΟΌ ΥΎ ΩΏ ϊΐ αά εέ ηή ιί ϋΰ οό υύ ωώ
        0301 ϒϓ ГЃ КЌ гѓ кќ ÇḈ çḉ ĒḖ ēḗ ÏḮ
        0301 ïḯ KḰ kḱ MḾ mḿ ÕṌ õṍ ŌṒ ōṓ PṔ pṕ ŨṸ ũṹ WẂ wẃ ÂẤ âấ ĂẮ ăắ ÊẾ
        0301 êế ÔỐ ôố ƠỚ ơớ ƯỨ ưứ
        0302 AÂ EÊ IÎ OÔ UÛ aâ eê iî oô uû CĈ cĉ GĜ gĝ HĤ hĥ JĴ jĵ SŜ sŝ
        0302 WŴ wŵ YŶ yŷ ZẐ zẑ ẠẬ ạậ ẸỆ ẹệ
        0302 ỌỘ ọộ
        0303 AÃ NÑ OÕ aã nñ oõ IĨ iĩ UŨ uũ VṼ vṽ ÂẪ âẫ ĂẴ ăẵ EẼ eẽ ÊỄ êễ
        0303 ÔỖ ôỗ ƠỠ ơỡ ƯỮ ưữ YỸ yỹ
        0304 AĀ aā EĒ eē IĪ iī OŌ oō UŪ uū ÜǕ üǖ ÄǞ äǟ ȦǠ ȧǡ ÆǢ æǣ ǪǬ ǫǭ
        0304 ÖȪ öȫ ÕȬ õȭ ȮȰ ȯȱ YȲ yȳ ИӢ иӣ
        0304 УӮ уӯ GḠ gḡ ḶḸ ḷḹ ṚṜ ṛṝ
        0306 AĂ aă EĔ eĕ GĞ gğ IĬ iĭ OŎ oŏ UŬ uŭ УЎ ИЙ ий уў ЖӁ жӂ АӐ аӑ
        0306 ЕӖ еӗ ȨḜ ȩḝ ẠẶ ạặ
        0307 CĊ cċ EĖ eė GĠ gġ Iİ ZŻ zż AȦ aȧ OȮ oȯ BḂ bḃ DḊ dḋ FḞ fḟ HḢ
        0307 hḣ MṀ mṁ NṄ nṅ PṖ pṗ RṘ rṙ SṠ
        0307 sṡ ŚṤ śṥ ŠṦ šṧ ṢṨ ṣṩ TṪ tṫ WẆ wẇ XẊ xẋ YẎ yẏ ſẛ
        0308 AÄ EË IÏ OÖ UÜ aä eë iï oö uü yÿ YŸ ΙΪ ΥΫ ιϊ υϋ ϒϔ ЕЁ ІЇ её
        0308 ії АӒ аӓ ӘӚ әӛ ЖӜ жӝ ЗӞ зӟ ИӤ
        0308 иӥ ОӦ оӧ ӨӪ өӫ ЭӬ эӭ УӰ уӱ ЧӴ чӵ ЫӸ ыӹ HḦ hḧ ÕṎ õṏ ŪṺ ūṻ WẄ
        0308 wẅ XẌ xẍ tẗ
        0309 AẢ aả ÂẨ âẩ ĂẲ ăẳ EẺ eẻ ÊỂ êể IỈ iỉ OỎ oỏ ÔỔ ôổ ƠỞ ơở UỦ uủ
        0309 ƯỬ ưử YỶ yỷ
        030A AÅ aå UŮ uů wẘ yẙ
        030B OŐ oő UŰ uű УӲ уӳ
        030C CČ cč DĎ dď EĚ eě LĽ lľ NŇ nň RŘ rř SŠ sš TŤ tť ZŽ zž AǍ aǎ
        030C IǏ iǐ OǑ oǒ UǓ uǔ ÜǙ üǚ GǦ gǧ
        030C KǨ kǩ ƷǮ ʒǯ jǰ HȞ hȟ
        030F AȀ aȁ EȄ eȅ IȈ iȉ OȌ oȍ RȐ rȑ UȔ uȕ ѴѶ ѵѷ
        0311 AȂ aȃ EȆ eȇ IȊ iȋ OȎ oȏ RȒ rȓ UȖ uȗ
        031B OƠ oơ UƯ uư
        0323 BḄ bḅ DḌ dḍ HḤ hḥ KḲ kḳ LḶ lḷ MṂ mṃ NṆ nṇ RṚ rṛ SṢ sṣ TṬ tṭ
        0323 VṾ vṿ WẈ wẉ ZẒ zẓ AẠ aạ EẸ eẹ
        0323 IỊ iị OỌ oọ ƠỢ ơợ UỤ uụ ƯỰ ưự YỴ yỵ
        0324 UṲ uṳ
        0325 AḀ aḁ
        0326 SȘ sș TȚ tț
        0327 CÇ cç GĢ gģ KĶ kķ LĻ lļ NŅ nņ RŖ rŗ SŞ sş TŢ tţ EȨ eȩ DḐ dḑ
        0327 HḨ hḩ
        0328 AĄ aą EĘ eę IĮ iį UŲ uų OǪ oǫ
        032D DḒ dḓ EḘ eḙ LḼ lḽ NṊ nṋ TṰ tṱ UṶ uṷ
        032E HḪ hḫ
        0330 EḚ eḛ IḬ iḭ UṴ uṵ
        0331 BḆ bḇ DḎ dḏ KḴ kḵ LḺ lḻ NṈ nṉ RṞ rṟ TṮ tṯ ZẔ zẕ hẖ
        """;

    private static readonly FrozenDictionary<(char Letter, char Mark), char> Composed = Read().ToFrozenDictionary();

    private static readonly FrozenDictionary<char, char> Letters =
        Composed.ToFrozenDictionary(pair => pair.Value, pair => pair.Key.Letter);

    /// <summary>The text with each letter and its marks as one character, where there is one: u, U+0308 becomes ü.</summary>
    public static string Compose(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange(FirstMark, LastMark))
        {
            return text;
        }

        var composed = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var start = IsMark(text[i]) ? i : i + 1;
            var end = start;
            while (end < text.Length && IsMark(text[end]))
            {
                end++;
            }

            composed.Append(text, i, start - i);
            AppendMarks(composed, text[start..end]);
            i = end;
        }

        return composed.ToString();
    }

    /// <summary>The letter without its marks: e for é; other characters as they are.</summary>
    public static char Bare(char letter)
    {
        while (Letters.TryGetValue(letter, out var bare))
        {
            letter = bare;
        }

        return letter;
    }

    // Marks at different places of a letter may come in any order, and join it by their classes; of two at the same place, the outer
    // one cannot join where the inner one did not (Unicode Standard Annex 15).
    private static void AppendMarks(StringBuilder text, string marks)
    {
        var (letter, left) = (text.Length - 1, 0);
        foreach (var mark in marks.OrderBy(Class))
        {
            if (letter >= 0 && left < Class(mark) && Composed.TryGetValue((text[letter], mark), out var joined))
            {
                text[letter] = joined;
                continue;
            }

            text.Append(mark);
            left = Class(mark);
        }
    }

    private static bool IsMark(char character) => character is >= FirstMark and <= LastMark;

    // Canonical combining classes of UnicodeData.txt: attached below, attached at the side, below, above.
    private static int Class(char mark) => mark switch
    {
        '\u0327' or '\u0328' => 202,
        '\u031B' => 216,
        (>= '\u0316' and <= '\u0319') or (>= '\u031C' and <= '\u0320') => 220,
        (>= '\u0323' and <= '\u0326') or (>= '\u0329' and <= '\u0333') => 220,
        _ => 230,
    };

    private static IEnumerable<KeyValuePair<(char Letter, char Mark), char>> Read() =>
        from row in Pairs.Split('\n')
        let parts = row.Split(' ')
        let mark = (char)int.Parse(parts[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture)
        from pair in parts.Skip(1)
        select KeyValuePair.Create((pair[0], mark), pair[1]);
}
