using DocReview.Jobs.Commands;
using DocReview.Jobs.Hosting;

if (CommandLine.Run(args) is { } command)
{
    return await command;
}

await DeskWorker.Build(args).RunAsync();
return 0;
