using DocReview.Jobs.Commands;

if (CommandLine.Run(args) is { } command)
{
    return await command;
}

var app = WebApplication.CreateBuilder(args).Build();
app.Run();
return 0;
