using DocReview.Domain.Documents;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DocReview.Web.Html;

/// <summary><c>&lt;status-badge status="Model.Status" /&gt;</c>: icon, word and colour.</summary>
[HtmlTargetElement("status-badge", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StatusBadgeTagHelper : TagHelper
{
    public DocumentStatus Status { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = Status.ToString().ToLowerInvariant();
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"status tone-{name}");
        output.Content.SetHtmlContent(
            $"<svg class=\"icon\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><path d=\"{Icons.Path(name)}\"/></svg>{Status}");
    }
}
