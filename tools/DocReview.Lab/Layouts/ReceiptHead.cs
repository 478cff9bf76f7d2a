namespace DocReview.Lab.Layouts;

/// <summary>Who sells, as the head of a till's document tells it.</summary>
internal static class ReceiptHead
{
    /// <summary>What stands largest: the brand where there is one, else the name.</summary>
    public static IReadOnlyList<string> Title(Draft draft) =>
        draft.Design.Brand && draft.Invoice.Seller.Brand is { } brand ? [brand] : Name(draft);

    /// <summary>Everything under it.</summary>
    public static IEnumerable<string> Rest(Draft draft)
    {
        var (seller, receipt) = (draft.Invoice.Seller, draft.Design.Receipt);
        var name = draft.Design.Brand && seller.Brand is not null ? Name(draft) : [];
        var registration = receipt.Registration switch
        {
            RegistrationPlace.UnderName => $"({seller.Registration})",
            RegistrationPlace.Labelled => $"{draft.Words.Label("registration")} {seller.Registration}",
            _ => null,
        };
        var lines = name.Concat(registration is not null && seller.Registration is not null ? [registration] : [])
            .Concat(Address(draft)).Select(line => receipt.Capitals ? line.ToUpperInvariant() : line);
        return lines.Concat(Contact(draft)).Concat(Ids(draft, SellerIds.Header))
            .Concat(receipt.Chatter > 2 && draft.Words["opening"].Length > 0 ? [draft.Words["opening"]] : []);
    }

    /// <summary>The tax id, where it is printed there.</summary>
    public static IEnumerable<string> Ids(Draft draft, SellerIds place)
    {
        if (draft.Design.TaxIdPlace != place) yield break;
        var seller = draft.Invoice.Seller;
        if (seller.VatId is { } id) yield return draft.Design.Mirrored
            ? $"({draft.Words.Label("gst_id")} {id})" : $"{draft.Words.Label("gst_id")} {id}";
        if (seller.TaxNumber is { } tax) yield return $"{draft.Words.Label("tax_id")} {tax}";
    }

    private static IReadOnlyList<string> Name(Draft draft)
    {
        var (seller, receipt) = (draft.Invoice.Seller, draft.Design.Receipt);
        var name = receipt.Capitals ? seller.Name.ToUpperInvariant() : seller.Name;
        var number = receipt.Registration is RegistrationPlace.BesideName
            && seller.Registration is { } registration ? $" ({registration})" : "";
        var words = name.Split(' ');
        return receipt.WrapsName && words.Length > 2
            ? [string.Join(' ', words[..(words.Length / 2)]), string.Join(' ', words[(words.Length / 2)..]) + number] : [name + number];
    }

    // Long addresses are broken at their commas.
    private static IEnumerable<string> Address(Draft draft) => draft.Design.DueInText
        ? [string.Join(", ", draft.Invoice.Seller.Address)] : draft.Invoice.Seller.Address;

    private static IEnumerable<string> Contact(Draft draft)
    {
        var seller = draft.Invoice.Seller;
        if (seller.Phone is { } phone)
            yield return $"{draft.Words.Label("phone")} {phone}" + (seller.Fax is { } fax ? $" {draft.Words.Label("fax")} {fax}" : "");
        if (draft.Design.Mirrored && seller.Email is { } email) yield return email;
        if (draft.Design.Headline && seller.Web is { } web) yield return web;
    }
}
