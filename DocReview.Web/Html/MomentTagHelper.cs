using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DocReview.Web.Html;

/// <summary><c>&lt;moment at="row.UploadedAt" /&gt;</c>: a time for people, with the exact one for machines and on hovering.</summary>
[HtmlTargetElement("moment", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MomentTagHelper(TimeProvider clock) : TagHelper
{
    public DateTimeOffset At { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", Dates.Machine(At));
        output.Attributes.SetAttribute("title", $"{At.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC");
        output.Content.SetContent(Dates.Of(At, clock.GetUtcNow()));
    }
}
