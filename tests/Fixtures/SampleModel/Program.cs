using MlPipeline.Training.Executables;
using SampleModel;
using SampleModel.Variants;

return Path.GetFileNameWithoutExtension(Environment.ProcessPath) switch
{
    nameof(Building) => Building.Train(args),
    nameof(Silent) => Silent.Print(),
    var name => ModelExecutable.Run(SampleModels.Named(name!), args),
};
