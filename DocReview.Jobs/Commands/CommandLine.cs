using DocReview.Domain.Adapters.Confined;

namespace DocReview.Jobs.Commands;

/// <summary>The commands that run in place of the worker and end.</summary>
internal static class CommandLine
{
    /// <summary>Runs the command that the arguments name; null where they name none and the worker is to run.</summary>
    public static Task<int>? Run(string[] args) => args switch
    {
        ["migrate", .. var rest] => MigrateCommand.RunAsync(rest),
        ["token", "--list"] => TokenCommand.ListAsync(),
        ["token", "--revoke", var name] => TokenCommand.RevokeAsync(name),
        ["token", var name] => TokenCommand.IssueAsync(name),
        ["pages", .. var files] => PagesCommand.RunAsync(files),
        [ConfinedProgram.Command, var role] => Task.FromResult(ConfinedProgram.Run(role)),
        ["extract", .. var rest] => ExtractCommand.RunAsync(rest),
        _ => null,
    };
}
