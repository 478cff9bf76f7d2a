using Microsoft.AspNetCore.Mvc;

namespace DocReview.Web.Api.Problems;

/// <summary>Says in the API's description which problems an address may answer.</summary>
internal static class ProblemMetadata
{
    public static TBuilder Fails<TBuilder>(this TBuilder endpoint, params int[] statuses)
        where TBuilder : IEndpointConventionBuilder
    {
        foreach (var status in statuses)
        {
            endpoint.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(ProblemDetails), ["application/problem+json"]));
        }

        return endpoint;
    }
}
