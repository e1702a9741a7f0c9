return MlPipeline.Serving.ModelApplication.Run(new ServedModel.ServedDefinition(), args);
