return MlPipeline.Training.Executables.ModelExecutable.Run(new Models.CreditRisk.CreditRisk(), args);
