namespace DocReview.Domain.Extraction.EInvoices.Content;

/// <summary>A value as an e-invoice has it.</summary>
/// <param name="Value">Normalised as <see cref="FieldReading.Value"/> is.</param>
/// <param name="Printed">The text of the XML; where several were summed, all of them.</param>
/// <param name="Label">The business term (BT-1) or, where the vocabulary is not of EN 16931, its own number and name.</param>
/// <param name="Origin">Xml, or Derived where it was computed from other terms.</param>
internal sealed record XmlValue(string Value, string Printed, string Label, ValueOrigin Origin = ValueOrigin.Xml);
