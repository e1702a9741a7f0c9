return MlPipeline.Serving.ModelApplication.Run(new Models.CreditRisk.CreditRisk(), args);
