namespace DocReview.Tests.Unit.Extraction.Fields;

/// <summary>Small documents for the tests to vary.</summary>
internal static class SampleDocuments
{
    /// <summary>A plain German invoice over 119.00 euros.</summary>
    public static PageBuilder German() => new PageBuilder()
        .Text(40, 40, "Muster Werkzeuge GmbH", 1.5).Text(40, 62, "Hauptstraße 5").Text(40, 76, "80331 München")
        .Text(40, 130, "Kunden AG").Text(40, 144, "Kundenweg 9").Text(40, 158, "10115 Berlin")
        .Text(350, 130, "Rechnungsnummer: RE-2024-117").Text(350, 146, "Rechnungsdatum: 04.03.2024")
        .Text(40, 240, "Bezeichnung").Right(330, 240, "Menge").Right(430, 240, "Einzelpreis").Right(560, 240, "Gesamtpreis")
        .Text(40, 258, "Bohrmaschine").Right(330, 258, "2").Right(430, 258, "40,00").Right(560, 258, "80,00")
        .Text(40, 274, "Bohrer, zehn Stück").Right(330, 274, "1").Right(430, 274, "20,00").Right(560, 274, "20,00")
        .Sum(320, "Nettobetrag", "100,00 €").Sum(336, "zzgl. 19 % MwSt.", "19,00 €").Sum(352, "Gesamtbetrag", "119,00 €")
        .Text(40, 400, "Zahlbar bis zum 18.03.2024 ohne Abzug.")
        .Text(40, 790, "USt-IdNr.: DE136695976").Text(300, 790, "IBAN: DE88 2008 0000 0970 3757 00");

    /// <summary>An English invoice without dates and sums, for tests that add their own.</summary>
    public static PageBuilder English() => new PageBuilder()
        .Text(40, 40, "Northwind Supplies Ltd", 1.5).Text(40, 62, "12 Harbour Street").Text(40, 76, "Bristol BS1 4DJ")
        .Text(350, 40, "INVOICE", 1.6).Text(350, 100, "Invoice No: 20417")
        .Text(40, 130, "Bill to:").Text(40, 144, "Customer Corporation").Text(40, 158, "1 Buyer Road");
}
