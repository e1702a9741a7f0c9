using MlPipeline.Containers.Bases;
using MlPipeline.Containers.Layers;
using MlPipeline.Containers.Registries;
using MlPipeline.Core.Files;

namespace MlPipeline.Containers.Assembling;

/// <summary>Gives an image its base: built from the host, or brought from where the reference says.</summary>
internal sealed class BaseAssembler(ImageRequest request, FileIndex index, LayerCache cache, LayerBuilder builder)
{
    public BaseContent Assemble(ApplicationLayers application, CancellationToken cancellation)
    {
        if (request.Base.Image is { } image)
            return new BaseImageLoader(request, image, cache).Load(cancellation);
        var plan = new HostBase(request, index).Plan(application.NativeFiles());
        return new BaseContent(plan.Base, [builder.Build(plan.Layer, cancellation)], plan.Packages) { Unowned = plan.Unowned() };
    }
}
