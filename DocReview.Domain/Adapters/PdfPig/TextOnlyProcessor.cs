using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace DocReview.Domain.Adapters.PdfPig;

/// <summary>PdfPig's processor of content without what only a painter needs: paths, clips, colours and pixels.</summary>
internal abstract class TextOnlyProcessor<TPage>(
    int pageNumber,
    IResourceStore resourceStore,
    IPdfTokenScanner pdfScanner,
    IPageContentParser pageContentParser,
    ILookupFilterProvider filterProvider,
    CropBox cropBox,
    UserSpaceUnit userSpaceUnit,
    PageRotationDegrees rotation,
    in TransformationMatrix initialMatrix,
    ParsingOptions parsingOptions)
    : BaseStreamProcessor<TPage>(
        pageNumber, resourceStore, pdfScanner, pageContentParser, filterProvider, cropBox, userSpaceUnit, rotation,
        initialMatrix, parsingOptions)
{
    // Forms in forms in forms: real ones are two or three deep.
    private const int DeepestForm = 24;

    private int formDepth;

    public override void BeginInlineImage() => AddPicture(CurrentTransformationMatrix);

    public override void SetInlineImageProperties(IReadOnlyDictionary<NameToken, IToken> properties)
    {
    }

    public override void EndInlineImage(Memory<byte> bytes)
    {
    }

    // Of all that it may set, only the font matters; a mask is not even parsed.
    public override void SetNamedGraphicsState(NameToken stateName)
    {
        if (ResourceStore.GetExtendedGraphicsStateDictionary(stateName)?.ContainsKey(NameToken.Font) == true)
        {
            base.SetNamedGraphicsState(stateName);
        }
    }

    public override void BeginSubpath()
    {
    }

    public override PdfPoint? CloseSubpath() => null;

    public override void StrokePath(bool close)
    {
    }

    public override void FillPath(FillingRule fillingRule, bool close)
    {
    }

    public override void FillStrokePath(FillingRule fillingRule, bool close)
    {
    }

    public override void MoveTo(double x, double y)
    {
    }

    public override void BezierCurveTo(double x2, double y2, double x3, double y3)
    {
    }

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3)
    {
    }

    public override void LineTo(double x, double y)
    {
    }

    public override void Rectangle(double x, double y, double width, double height)
    {
    }

    public override void EndPath()
    {
    }

    public override void ClosePath()
    {
    }

    public override void ModifyClippingIntersect(FillingRule clippingRule)
    {
    }

    public override void PaintShading(NameToken shadingName)
    {
    }

    /// <summary>Takes note of a picture, which fills the unit square under this matrix.</summary>
    protected abstract void AddPicture(in TransformationMatrix place);

    /// <summary>Whether an operation has to do with text, its place, or pictures; half of them draw lines and colours.</summary>
    protected static bool ConcernsText(IGraphicsStateOperation operation) => operation.Operator is
        "q" or "Q" or "cm" or "gs" or "Do" or "BI" or "BT" or "ET" or "BMC" or "BDC" or "EMC"
        or "Tc" or "Tw" or "Tz" or "TL" or "Tf" or "Tr" or "Ts" or "Td" or "TD" or "Tm" or "T*" or "Tj" or "TJ" or "'" or "\"";

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule)
    {
    }

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord) =>
        AddPicture(xObjectContentRecord.AppliedTransformation);

    protected override void RenderInlineImage(InlineImage inlineImage)
    {
    }

    protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
    {
        if (++formDepth > DeepestForm)
        {
            throw new ParseBudgetException("forms in each other");
        }

        base.ProcessFormXObject(formStream, xObjectName);
        formDepth--;
    }
}
