using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DocReview.Domain.Data;

internal static class JsonColumn
{
    /// <summary>Stores an immutable value as JSON; replaced as a whole, so compared by reference.</summary>
    public static PropertyBuilder<T> HasJson<T>(this PropertyBuilder<T> property)
    {
        property.HasConversion(
            value => JsonSerializer.Serialize(value, DomainJson.Options),
            json => JsonSerializer.Deserialize<T>(json, DomainJson.Options)!);
        property.Metadata.SetValueComparer(new ValueComparer<T>(
            (left, right) => ReferenceEquals(left, right), value => value == null ? 0 : value.GetHashCode(), value => value));
        return property;
    }
}
