using DocReview.Domain.Adapters.Logging;
using DocReview.Jobs.Commands;
using DocReview.Jobs.Hosting;

if (CommandLine.Run(args) is { } command)
{
    return await command;
}

// Settings lie beside the program, wherever it is started from.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.Logging.ClearProviders().AddDeskJson("jobs");
builder.Services.AddWorker(builder.Configuration).AddWorkerHealth();

var app = builder.Build();
app.MapHealthChecks("/health");
await app.RunAsync();
return 0;
