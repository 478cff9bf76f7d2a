using Mono.Cecil;
using Mono.Cecil.Cil;

namespace DocReview.Graph;

/// <summary>The types that a type names: in its declaration, its members' signatures and their bodies.</summary>
internal static class TypeReferences
{
    /// <summary>Every type that is named, generic arguments apart, nested types and lambdas included.</summary>
    public static IEnumerable<TypeReference> From(TypeDefinition type) =>
        Declared(type).Concat(type.Methods.SelectMany(FromMethod)).Concat(type.NestedTypes.SelectMany(From)).SelectMany(Parts);

    private static IEnumerable<TypeReference?> Declared(TypeDefinition type) =>
    [
        type.BaseType,
        .. type.Interfaces.Select(implemented => implemented.InterfaceType),
        .. type.Fields.Select(field => field.FieldType),
        .. type.CustomAttributes.Select(attribute => attribute.AttributeType),
        .. type.GenericParameters.SelectMany(Constraints),
    ];

    private static IEnumerable<TypeReference?> FromMethod(MethodDefinition method) =>
    [
        method.ReturnType,
        .. method.Parameters.Select(parameter => parameter.ParameterType),
        .. method.GenericParameters.SelectMany(Constraints),
        .. method.HasBody ? FromBody(method.Body) : [],
    ];

    private static IEnumerable<TypeReference?> FromBody(MethodBody body) =>
    [
        .. body.Variables.Select(variable => variable.VariableType),
        .. body.ExceptionHandlers.Select(handler => handler.CatchType),
        .. body.Instructions.SelectMany(instruction => FromOperand(instruction.Operand)),
    ];

    private static IEnumerable<TypeReference?> FromOperand(object? operand) => operand switch
    {
        TypeReference type => [type],
        GenericInstanceMethod method => [method.DeclaringType, .. method.GenericArguments],
        MemberReference member => [member.DeclaringType],
        _ => [],
    };

    private static IEnumerable<TypeReference> Constraints(GenericParameter parameter) =>
        parameter.Constraints.Select(constraint => constraint.ConstraintType);

    private static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Append(generic.ElementType),
        TypeSpecification wrapped => Parts(wrapped.ElementType),
        _ => [type],
    };
}
