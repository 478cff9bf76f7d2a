using DocReview.Domain;
using DocReview.Domain.Adapters.Logging;
using DocReview.Domain.Adapters.Quartz;
using DocReview.Domain.Adapters.Redis;
using DocReview.Domain.Adapters.Storage;
using DocReview.Domain.Data;
using DocReview.Web.Api;
using DocReview.Web.Hosting;
using DocReview.Web.Live;

var builder = WebApplication.CreateBuilder(args);
builder.Logging.ClearProviders().AddDeskJson("web");
builder.WebHost.ConfigureKestrel(KestrelLimits.Apply);
builder.Services
    .AddReviewDb(builder.Configuration).AddRedis().AddStorage(builder.Configuration)
    .AddDesk(builder.Configuration).AddDocumentQueue(builder.Configuration)
    .AddDeskPages().AddApi(builder.Configuration).AddLive();

var app = builder.Build();
app.UseDeskPipeline();
app.MapStaticAssets();
app.MapRazorPages().WithStaticAssets();
app.MapApi();
app.MapLive();
await app.RunAsync();
