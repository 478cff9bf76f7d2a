using DocReview.Web.Hosting;

await DeskWeb.Build(args).RunAsync();
