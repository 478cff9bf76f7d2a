using DocReview.Domain.Extraction;
using static DocReview.Domain.Extraction.InvoiceFields;

namespace DocReview.Tests.Unit.Extraction.EInvoices;

public class CiiTests
{
    [Fact]
    public void Every_term_finds_its_field()
    {
        var reading = Reader.Read(Samples.Cii());

        Assert.Equal("invoice", reading.DocumentType);
        reading.Says(VendorName, "Kammerer Holzhandel KG").Says(InvoiceNumber, "KM 2026-17")
            .Says(InvoiceDate, "2026-03-31").Says(DueDate, "2026-04-30").Says(Currency, "EUR")
            .Says(NetAmount, "105.00").Says(TaxAmount, "19.95").Says(TotalAmount, "124.95").Says(AmountDue, "124.95")
            .Says(PaymentStatus, null).Says(VendorVatId, "DE136695976").Says(Iban, Samples.Iban);
        Assert.Empty(reading.Findings);
    }

    [Fact]
    public void A_field_tells_its_term_its_text_and_the_checks_it_passed()
    {
        var fields = Reader.Read(Samples.Cii()).Fields;

        var iban = fields[Iban].Evidence!;
        Assert.Equal(("DE89 3704 0044 0532 0130 00", "BT-84", ValueOrigin.Xml), (iban.Printed, iban.Label, iban.Origin));
        Assert.Null(iban.Page);
        Assert.Null(iban.Box);
        Assert.Contains("iban_checksum", iban.Checks);
        Assert.Contains("vat_id_checksum", fields[VendorVatId].Evidence!.Checks);
        Assert.Contains("net_plus_tax_is_total", fields[TotalAmount].Evidence!.Checks);
        Assert.Contains("lines_sum_to_net", fields[NetAmount].Evidence!.Checks);
        Assert.Contains("dates_in_order", fields[DueDate].Evidence!.Checks);
    }

    [Fact]
    public void Trading_name_and_tax_number_are_the_runners_up()
    {
        var fields = Reader.Read(Samples.Cii()).Fields;
        Assert.Equal("Holz am Kanal", Assert.Single(fields[VendorName].RunnersUp).Value);
        Assert.Equal("12/345/67890", Assert.Single(fields[VendorVatId].RunnersUp).Value);
    }

    [Fact]
    public void A_line_is_folded_to_one_line_and_loses_its_padding_zeros()
    {
        var line = Assert.Single(Reader.Read(Samples.Cii()).LineItems);
        Assert.Equal(("Kiefernbretter 20 mm", "30", "3.50", "105.00"),
            (line.Description!.Value, line.Quantity!.Value, line.UnitPrice!.Value, line.Amount!.Value));
    }

    [Fact]
    public void Zugferd_1_names_the_same_things_otherwise()
    {
        var reading = Reader.Read(Samples.Zugferd1());

        reading.Says(VendorName, "Mühlhof Imkerei").Says(InvoiceNumber, "R-77").Says(InvoiceDate, "2015-02-19")
            .Says(DueDate, "2015-03-01").Says(TotalAmount, "42.80").Says(AmountDue, null).Says(VendorVatId, "27/111/00222");
        Assert.Equal("Waldhonig 500 g", Assert.Single(reading.LineItems).Description!.Value);
    }

    [Fact]
    public void A_release_candidate_without_namespaces_is_read_too()
    {
        var draft = System.Text.RegularExpressions.Regex.Replace(Samples.Zugferd1(), "(</?)[bc]:", "$1")
            .Replace("a:CrossIndustryDocument", "a:Invoice")
            .Replace("<DateTimeString format=\"102\">20150219</DateTimeString>", "20150219");
        Reader.Read(draft).Says(InvoiceNumber, "R-77").Says(InvoiceDate, "2015-02-19").Says(TotalAmount, "42.80");
    }

    [Theory]
    [InlineData("381", "credit_note")]
    [InlineData("261", "credit_note")]
    [InlineData("396", "credit_note")]
    [InlineData("384", "invoice")]
    [InlineData("389", "invoice")]
    [InlineData("751", "invoice")]
    public void The_type_code_tells_credit_notes(string code, string type) =>
        Assert.Equal(type, Reader.Read(Samples.Cii(type: code)).DocumentType);

    [Theory]
    [InlineData("""<udt:DateTimeString format="102">20260331</udt:DateTimeString>""", "2026-03-31")]
    [InlineData("""<udt:DateTimeString format="610">202603</udt:DateTimeString>""", "2026-03-01")]
    [InlineData("""<udt:DateTimeString format="616">202614</udt:DateTimeString>""", "2026-03-30")]
    [InlineData("""<udt:DateTimeString format="102">2026-03-31</udt:DateTimeString>""", "2026-03-31")]
    [InlineData("""<udt:DateTimeString format="203">202603311215</udt:DateTimeString>""", "2026-03-31")]
    [InlineData("<udt:DateTime>2026-03-31T00:00:00+02:00</udt:DateTime>", "2026-03-31")]
    [InlineData("""<udt:DateTimeString format="102">20260231</udt:DateTimeString>""", null)]
    [InlineData("""<udt:DateTimeString format="102">00010101</udt:DateTimeString>""", null)]
    public void Dates_come_in_several_formats(string issued, string? date) =>
        Reader.Read(Samples.Cii(issued: issued)).Says(InvoiceDate, date);

    [Fact]
    public void The_tax_in_the_accounting_currency_is_left_out() =>
        Reader.Read(Samples.Cii(tax: """<ram:TaxTotalAmount currencyID="SEK">223.40</ram:TaxTotalAmount>"""
            + """<ram:TaxTotalAmount currencyID="EUR">19.95</ram:TaxTotalAmount>"""))
            .Says(TaxAmount, "19.95");

    [Fact]
    public void A_missing_tax_follows_from_net_and_total()
    {
        var tax = Reader.Read(Samples.Cii(tax: "")).Says(TaxAmount, "19.95").Fields[TaxAmount];
        Assert.Equal(ValueOrigin.Derived, tax.Evidence!.Origin);
        Assert.DoesNotContain("net_plus_tax_is_total", tax.Evidence.Checks);
    }

    [Fact]
    public void The_early_date_with_a_discount_is_not_the_due_date()
    {
        const string Terms = """
            <ram:SpecifiedTradePaymentTerms><ram:DueDateDateTime><udt:DateTimeString format="102">20260410</udt:DateTimeString>
            </ram:DueDateDateTime><ram:ApplicableTradePaymentDiscountTerms><ram:CalculationPercent>2</ram:CalculationPercent>
            </ram:ApplicableTradePaymentDiscountTerms></ram:SpecifiedTradePaymentTerms>
            <ram:SpecifiedTradePaymentTerms><ram:DueDateDateTime><udt:DateTimeString format="102">20260430</udt:DateTimeString>
            </ram:DueDateDateTime></ram:SpecifiedTradePaymentTerms>
            """;
        var reading = Reader.Read(Samples.Cii(terms: Terms)).Says(DueDate, "2026-04-30");
        Assert.Equal("several_due_dates", Assert.Single(reading.Findings).Rule);
    }

    [Theory]
    [InlineData("<ram:TotalPrepaidAmount>24.95</ram:TotalPrepaidAmount><ram:DuePayableAmount>100.00</ram:DuePayableAmount>", "partial")]
    [InlineData("<ram:TotalPrepaidAmount>124.95</ram:TotalPrepaidAmount><ram:DuePayableAmount>0.00</ram:DuePayableAmount>", "paid")]
    [InlineData("<ram:TotalPrepaidAmount>0.00</ram:TotalPrepaidAmount><ram:DuePayableAmount>124.95</ram:DuePayableAmount>", null)]
    public void Prepayments_tell_the_payment_status(string due, string? status)
    {
        var reading = Reader.Read(Samples.Cii(due: due)).Says(PaymentStatus, status);
        Assert.Contains("due_is_total_less_prepaid", reading.Fields[AmountDue].Evidence!.Checks);
    }

    [Fact]
    public void Sums_that_do_not_agree_are_a_finding_and_still_there()
    {
        var reading = Reader.Read(Samples.Cii(tax: "<ram:TaxTotalAmount>20.95</ram:TaxTotalAmount>")).Says(TaxAmount, "20.95");
        var finding = Assert.Single(reading.Findings);
        Assert.Equal(("amounts_disagree", TotalAmount, FindingSeverity.Warning), (finding.Rule, finding.Field, finding.Severity));
        Assert.True(reading.Fields[TotalAmount].Confidence < 0.9);
    }

    [Fact]
    public void A_group_of_sub_lines_is_not_counted_twice()
    {
        const string Group = """
            <ram:IncludedSupplyChainTradeLineItem><ram:AssociatedDocumentLineDocument><ram:LineID>2</ram:LineID>
            <ram:LineStatusReasonCode>GROUP</ram:LineStatusReasonCode></ram:AssociatedDocumentLineDocument><ram:SpecifiedTradeProduct>
            <ram:Name>Summe Holz</ram:Name></ram:SpecifiedTradeProduct><ram:SpecifiedLineTradeSettlement>
            <ram:SpecifiedTradeSettlementLineMonetarySummation><ram:LineTotalAmount>105.00</ram:LineTotalAmount>
            </ram:SpecifiedTradeSettlementLineMonetarySummation></ram:SpecifiedLineTradeSettlement></ram:IncludedSupplyChainTradeLineItem>
            """;
        Assert.Single(Reader.Read(Samples.Cii(lines: Group)).LineItems);
    }

    [Theory]
    [InlineData("100.00", "1000", "500", "50.00", "0.10")]
    [InlineData("10.00", "15", "15", "150.00", "10.00")]
    public void A_price_for_many_becomes_the_price_of_one(string price, string basis, string quantity, string amount, string each)
    {
        var line = $"""
            <ram:IncludedSupplyChainTradeLineItem><ram:SpecifiedTradeProduct><ram:Name>Schrauben</ram:Name></ram:SpecifiedTradeProduct>
            <ram:SpecifiedLineTradeAgreement><ram:NetPriceProductTradePrice><ram:ChargeAmount>{price}</ram:ChargeAmount>
            <ram:BasisQuantity unitCode="C62">{basis}</ram:BasisQuantity></ram:NetPriceProductTradePrice>
            </ram:SpecifiedLineTradeAgreement><ram:SpecifiedLineTradeDelivery>
            <ram:BilledQuantity unitCode="C62">{quantity}</ram:BilledQuantity></ram:SpecifiedLineTradeDelivery>
            <ram:SpecifiedLineTradeSettlement><ram:SpecifiedTradeSettlementLineMonetarySummation>
            <ram:LineTotalAmount>{amount}</ram:LineTotalAmount></ram:SpecifiedTradeSettlementLineMonetarySummation>
            </ram:SpecifiedLineTradeSettlement></ram:IncludedSupplyChainTradeLineItem>
            """;
        Assert.Equal(each, Reader.Read(Samples.Cii(lines: line)).LineItems[1].UnitPrice!.Value);
    }
}
