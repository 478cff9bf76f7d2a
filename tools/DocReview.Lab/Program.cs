using DocReview.Lab.Samples;

return args switch
{
    ["sample", var folder] => SampleFolder.Write(folder),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: DocReview.Lab sample FOLDER");
    return 2;
}
