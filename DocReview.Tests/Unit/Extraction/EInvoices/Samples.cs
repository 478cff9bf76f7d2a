using System.Text;

namespace DocReview.Tests.Unit.Extraction.EInvoices;

/// <summary>One small invoice of an invented firm in each vocabulary, with room for variations.</summary>
internal static class Samples
{
    public const string Iban = "DE89370400440532013000";

    public static byte[] Bytes(this string xml) => Encoding.UTF8.GetBytes(xml);

    public static string Cii(
        string type = "380", string currency = "<ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>",
        string terms = """<ram:SpecifiedTradePaymentTerms><ram:DueDateDateTime>"""
            + """<udt:DateTimeString format="102">20260430</udt:DateTimeString></ram:DueDateDateTime></ram:SpecifiedTradePaymentTerms>""",
        string tax = """<ram:TaxTotalAmount currencyID="EUR">19.95</ram:TaxTotalAmount>""",
        string due = "<ram:DuePayableAmount>124.95</ram:DuePayableAmount>",
        string issued = """<udt:DateTimeString format="102">20260331</udt:DateTimeString>""",
        string lines = "") => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
          xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"
          xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100">
          <rsm:ExchangedDocumentContext><ram:GuidelineSpecifiedDocumentContextParameter><ram:ID>urn:cen.eu:en16931:2017</ram:ID>
          </ram:GuidelineSpecifiedDocumentContextParameter></rsm:ExchangedDocumentContext>
          <rsm:ExchangedDocument><ram:ID>KM 2026-17</ram:ID><ram:TypeCode>{type}</ram:TypeCode>
          <ram:IssueDateTime>{issued}</ram:IssueDateTime></rsm:ExchangedDocument>
          <rsm:SupplyChainTradeTransaction>
            <ram:IncludedSupplyChainTradeLineItem>
              <ram:AssociatedDocumentLineDocument><ram:LineID>1</ram:LineID></ram:AssociatedDocumentLineDocument>
              <ram:SpecifiedTradeProduct><ram:Name>Kiefernbretter
                 20 mm</ram:Name><ram:Description>gehobelt</ram:Description></ram:SpecifiedTradeProduct>
              <ram:SpecifiedLineTradeAgreement><ram:NetPriceProductTradePrice><ram:ChargeAmount>3.5000</ram:ChargeAmount>
              </ram:NetPriceProductTradePrice></ram:SpecifiedLineTradeAgreement>
              <ram:SpecifiedLineTradeDelivery><ram:BilledQuantity unitCode="MTR">30.0000</ram:BilledQuantity>
              </ram:SpecifiedLineTradeDelivery>
              <ram:SpecifiedLineTradeSettlement><ram:SpecifiedTradeSettlementLineMonetarySummation>
              <ram:LineTotalAmount>105</ram:LineTotalAmount></ram:SpecifiedTradeSettlementLineMonetarySummation>
              </ram:SpecifiedLineTradeSettlement>
            </ram:IncludedSupplyChainTradeLineItem>{lines}
            <ram:ApplicableHeaderTradeAgreement>
              <ram:SellerTradeParty>
                <ram:Name>Kammerer Holzhandel KG</ram:Name>
                <ram:SpecifiedLegalOrganization><ram:TradingBusinessName>Holz am Kanal</ram:TradingBusinessName>
                </ram:SpecifiedLegalOrganization>
                <ram:SpecifiedTaxRegistration><ram:ID schemeID="FC">12/345/67890</ram:ID></ram:SpecifiedTaxRegistration>
                <ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">DE 136695976</ram:ID></ram:SpecifiedTaxRegistration>
              </ram:SellerTradeParty>
              <ram:BuyerTradeParty><ram:Name>Werft Nord eG</ram:Name><ram:SpecifiedTaxRegistration>
              <ram:ID schemeID="VA">DE999999999</ram:ID></ram:SpecifiedTaxRegistration></ram:BuyerTradeParty>
            </ram:ApplicableHeaderTradeAgreement>
            <ram:ApplicableHeaderTradeDelivery/>
            <ram:ApplicableHeaderTradeSettlement>
              {currency}
              <ram:SpecifiedTradeSettlementPaymentMeans><ram:TypeCode>58</ram:TypeCode><ram:PayerPartyDebtorFinancialAccount>
              <ram:IBANID>NL91ABNA0417164300</ram:IBANID></ram:PayerPartyDebtorFinancialAccount><ram:PayeePartyCreditorFinancialAccount>
              <ram:IBANID>DE89 3704 0044 0532 0130 00</ram:IBANID></ram:PayeePartyCreditorFinancialAccount>
              </ram:SpecifiedTradeSettlementPaymentMeans>
              {terms}
              <ram:SpecifiedTradeSettlementHeaderMonetarySummation>
                <ram:LineTotalAmount>105.00</ram:LineTotalAmount>
                <ram:TaxBasisTotalAmount>105.00</ram:TaxBasisTotalAmount>{tax}<ram:GrandTotalAmount>124.95</ram:GrandTotalAmount>{due}
              </ram:SpecifiedTradeSettlementHeaderMonetarySummation>
            </ram:ApplicableHeaderTradeSettlement>
          </rsm:SupplyChainTradeTransaction>
        </rsm:CrossIndustryInvoice>
        """;

    public static string Zugferd1() => """
        <?xml version="1.0" encoding="UTF-8"?>
        <a:CrossIndustryDocument xmlns:a="urn:ferd:CrossIndustryDocument:invoice:1p0"
          xmlns:b="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:12"
          xmlns:c="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:15">
          <a:SpecifiedExchangedDocumentContext/>
          <a:HeaderExchangedDocument><b:ID>R-77</b:ID><b:TypeCode>380</b:TypeCode><b:IssueDateTime>
          <c:DateTimeString format="102">20150219</c:DateTimeString></b:IssueDateTime></a:HeaderExchangedDocument>
          <a:SpecifiedSupplyChainTradeTransaction>
            <b:ApplicableSupplyChainTradeAgreement><b:SellerTradeParty><b:Name>Mühlhof Imkerei</b:Name><b:SpecifiedTaxRegistration>
            <b:ID schemeID="FC">27/111/00222</b:ID></b:SpecifiedTaxRegistration></b:SellerTradeParty>
            </b:ApplicableSupplyChainTradeAgreement>
            <b:ApplicableSupplyChainTradeSettlement>
              <b:InvoiceCurrencyCode>EUR</b:InvoiceCurrencyCode>
              <b:SpecifiedTradePaymentTerms><b:DueDateDateTime><c:DateTimeString format="102">20150301</c:DateTimeString>
              </b:DueDateDateTime></b:SpecifiedTradePaymentTerms>
              <b:SpecifiedTradeSettlementMonetarySummation><b:TaxBasisTotalAmount currencyID="EUR">40.00</b:TaxBasisTotalAmount>
              <b:TaxTotalAmount currencyID="EUR">2.80</b:TaxTotalAmount><b:GrandTotalAmount currencyID="EUR">42.80</b:GrandTotalAmount>
              </b:SpecifiedTradeSettlementMonetarySummation>
            </b:ApplicableSupplyChainTradeSettlement>
            <b:IncludedSupplyChainTradeLineItem><b:AssociatedDocumentLineDocument><b:IncludedNote><b:Content>Wie besprochen:</b:Content>
            </b:IncludedNote></b:AssociatedDocumentLineDocument></b:IncludedSupplyChainTradeLineItem>
            <b:IncludedSupplyChainTradeLineItem>
              <b:SpecifiedSupplyChainTradeDelivery><b:BilledQuantity unitCode="C62">8.0000</b:BilledQuantity>
              </b:SpecifiedSupplyChainTradeDelivery>
              <b:SpecifiedSupplyChainTradeSettlement><b:SpecifiedTradeSettlementMonetarySummation>
              <b:LineTotalAmount currencyID="EUR">40.00</b:LineTotalAmount></b:SpecifiedTradeSettlementMonetarySummation>
              </b:SpecifiedSupplyChainTradeSettlement>
              <b:SpecifiedTradeProduct><b:Name>Waldhonig 500 g</b:Name></b:SpecifiedTradeProduct>
            </b:IncludedSupplyChainTradeLineItem>
          </a:SpecifiedSupplyChainTradeTransaction>
        </a:CrossIndustryDocument>
        """;

    public static string Ubl(
        string root = "Invoice", string line = "InvoiceLine", string quantity = "InvoicedQuantity",
        string dates = "<cbc:IssueDate>2026-02-03</cbc:IssueDate><cbc:DueDate>2026-03-05</cbc:DueDate>",
        string type = "<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>",
        string taxes = """<cac:TaxTotal><cbc:TaxAmount currencyID="GBP">50.00</cbc:TaxAmount></cac:TaxTotal>""",
        string net = "250.00", string means = "",
        string paid = "", string due = "300.00") => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <{root} xmlns="urn:oasis:names:specification:ubl:schema:xsd:{root}-2"
          xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
          xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
          <cbc:ID>LAKE/0042</cbc:ID>{dates}{type}<cbc:DocumentCurrencyCode>GBP</cbc:DocumentCurrencyCode>
          <cac:OrderReference><cbc:ID>PO-9</cbc:ID></cac:OrderReference>
          <cac:AccountingSupplierParty><cac:Party>
            <cac:PartyName><cbc:Name>Lakeland Kayaks</cbc:Name></cac:PartyName>
            <cac:PartyTaxScheme><cbc:CompanyID>Companies House</cbc:CompanyID><cac:TaxScheme><cbc:ID>TAX</cbc:ID></cac:TaxScheme>
            </cac:PartyTaxScheme>
            <cac:PartyTaxScheme><cbc:CompanyID>GB980780684</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>
            </cac:PartyTaxScheme>
            <cac:PartyLegalEntity><cbc:RegistrationName>Lakeland Paddlesports Ltd</cbc:RegistrationName></cac:PartyLegalEntity>
          </cac:Party></cac:AccountingSupplierParty>
          <cac:AccountingCustomerParty><cac:Party><cac:PartyName><cbc:Name>Scout Group 9</cbc:Name></cac:PartyName></cac:Party>
          </cac:AccountingCustomerParty>
          <cac:PaymentMeans><cbc:PaymentMeansCode>30</cbc:PaymentMeansCode>{means}<cac:PayeeFinancialAccount>
          <cbc:ID>GB29NWBK60161331926819</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans>
          {taxes}
          <cac:LegalMonetaryTotal><cbc:LineExtensionAmount currencyID="GBP">250.00</cbc:LineExtensionAmount>
          <cbc:TaxExclusiveAmount currencyID="GBP">{net}</cbc:TaxExclusiveAmount>

                    <cbc:TaxInclusiveAmount currencyID="GBP">300.00</cbc:TaxInclusiveAmount>{paid}
                    <cbc:PayableAmount currencyID="GBP">{due}</cbc:PayableAmount></cac:LegalMonetaryTotal>
          <cac:{line}><cbc:ID>1</cbc:ID><cbc:{quantity} unitCode="C62">2</cbc:{quantity}>
          <cbc:LineExtensionAmount currencyID="GBP">250.00</cbc:LineExtensionAmount><cac:Item>
          <cbc:Description>Touring, red</cbc:Description><cbc:Name>Kayak hire, week</cbc:Name></cac:Item><cac:Price>
          <cbc:PriceAmount currencyID="GBP">125</cbc:PriceAmount></cac:Price></cac:{line}>
        </{root}>
        """;

    public static string FatturaPaBody(string number = "88/A", string kind = "TD01", string payment = "", string total = "") => $"""
        <FatturaElettronicaBody>
          <DatiGenerali><DatiGeneraliDocumento><TipoDocumento>{kind}</TipoDocumento><Divisa>EUR</Divisa><Data>2025-11-04</Data>
          <Numero>{number}</Numero>{total}</DatiGeneraliDocumento></DatiGenerali>
          <DatiBeniServizi>
            <DettaglioLinee><NumeroLinea>1</NumeroLinea><Descrizione>Cesti di vimini</Descrizione><Quantita>4.00</Quantita>
            <PrezzoUnitario>15.00</PrezzoUnitario><PrezzoTotale>60.00</PrezzoTotale><AliquotaIVA>22.00</AliquotaIVA></DettaglioLinee>
            <DettaglioLinee><NumeroLinea>2</NumeroLinea><Descrizione>Olio, bottiglie</Descrizione><Quantita>5.00</Quantita>
            <PrezzoUnitario>8.00</PrezzoUnitario><PrezzoTotale>40.00</PrezzoTotale><AliquotaIVA>10.00</AliquotaIVA></DettaglioLinee>
            <DatiRiepilogo><AliquotaIVA>22.00</AliquotaIVA><ImponibileImporto>60.00</ImponibileImporto><Imposta>13.20</Imposta>
            </DatiRiepilogo>
            <DatiRiepilogo><AliquotaIVA>10.00</AliquotaIVA><ImponibileImporto>40.00</ImponibileImporto><Imposta>4.00</Imposta>
            </DatiRiepilogo>
          </DatiBeniServizi>{payment}
        </FatturaElettronicaBody>
        """;

    public static string FatturaPa(
        string seller = "<Denominazione>Cestai del Lago S.n.c.</Denominazione>",
        string ns = "http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2", params string[] bodies) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <p:FatturaElettronica versione="FPR12" xmlns:p="{ns}">
          <FatturaElettronicaHeader>
            <DatiTrasmissione><IdTrasmittente><IdPaese>IT</IdPaese><IdCodice>11111111111</IdCodice></IdTrasmittente></DatiTrasmissione>
            <CedentePrestatore><DatiAnagrafici><IdFiscaleIVA><IdPaese>IT</IdPaese><IdCodice>00743110157</IdCodice></IdFiscaleIVA>
            <CodiceFiscale>00743110157</CodiceFiscale><Anagrafica>{seller}</Anagrafica></DatiAnagrafici></CedentePrestatore>
            <CessionarioCommittente><DatiAnagrafici><IdFiscaleIVA><IdPaese>IT</IdPaese><IdCodice>22222222222</IdCodice></IdFiscaleIVA>
            <Anagrafica><Denominazione>Mercato Coperto</Denominazione></Anagrafica></DatiAnagrafici></CessionarioCommittente>
          </FatturaElettronicaHeader>
          {string.Concat(bodies)}
        </p:FatturaElettronica>
        """;

    public static string FatturaPaSimplified() => """
        <n:FatturaElettronicaSemplificata versione="FSM10" xmlns:n="http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.0">
          <FatturaElettronicaHeader><CedentePrestatore><IdFiscaleIVA><IdPaese>IT</IdPaese><IdCodice>00743110157</IdCodice></IdFiscaleIVA>
          <Denominazione>Bar Molo</Denominazione></CedentePrestatore></FatturaElettronicaHeader>
          <FatturaElettronicaBody>
            <DatiGenerali><DatiGeneraliDocumento><TipoDocumento>TD07</TipoDocumento><Divisa>EUR</Divisa><Data>2025-07-20</Data>
            <Numero>S12</Numero></DatiGeneraliDocumento></DatiGenerali>
            <DatiBeniServizi><Descrizione>Pranzo</Descrizione><Importo>55.00</Importo><DatiIVA><Aliquota>10.00</Aliquota></DatiIVA>
            </DatiBeniServizi>
            <DatiBeniServizi><Descrizione>Noleggio sala</Descrizione><Importo>36.60</Importo><DatiIVA><Imposta>6.60</Imposta>
            <Aliquota>22.00</Aliquota></DatiIVA></DatiBeniServizi>
          </FatturaElettronicaBody>
        </n:FatturaElettronicaSemplificata>
        """;
}
