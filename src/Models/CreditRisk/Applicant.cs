using System.ComponentModel.DataAnnotations;
using MlPipeline.Training.Definitions;

namespace Models.CreditRisk;

/// <summary>An applicant for consumer credit, as the Statlog German Credit data codes them.</summary>
internal sealed class Applicant : BinaryRow
{
    [AllowedValues("<0", "0<=X<200", ">=200", "no checking")]
    public string CheckingStatus { get; set; } = "";

    [Range(1, 120)]
    public float Duration { get; set; }

    [AllowedValues("no credits/all paid", "all paid", "existing paid", "delayed previously", "critical/other existing credit")]
    public string CreditHistory { get; set; } = "";

    [AllowedValues(
        "new car", "used car", "furniture/equipment", "radio/tv", "domestic appliance", "repairs", "education", "retraining", "business", "other")]
    public string Purpose { get; set; } = "";

    [Range(1, 1_000_000)]
    public float CreditAmount { get; set; }

    [AllowedValues("<100", "100<=X<500", "500<=X<1000", ">=1000", "no known savings")]
    public string SavingsStatus { get; set; } = "";

    [AllowedValues("unemployed", "<1", "1<=X<4", "4<=X<7", ">=7")]
    public string Employment { get; set; } = "";

    [Range(1, 4)]
    public float InstallmentCommitment { get; set; }

    [AllowedValues("male div/sep", "female div/dep/mar", "male single", "male mar/wid")]
    public string PersonalStatus { get; set; } = "";

    [AllowedValues("none", "co applicant", "guarantor")]
    public string OtherParties { get; set; } = "";

    [Range(1, 4)]
    public float ResidenceSince { get; set; }

    [AllowedValues("real estate", "life insurance", "car", "no known property")]
    public string PropertyMagnitude { get; set; } = "";

    [Range(18, 120)]
    public float Age { get; set; }

    [AllowedValues("none", "bank", "stores")]
    public string OtherPaymentPlans { get; set; } = "";

    [AllowedValues("own", "rent", "for free")]
    public string Housing { get; set; } = "";

    [Range(1, 20)]
    public float ExistingCredits { get; set; }

    [AllowedValues("unemp/unskilled non res", "unskilled resident", "skilled", "high qualif/self emp/mgmt")]
    public string Job { get; set; } = "";

    [Range(0, 20)]
    public float NumDependents { get; set; }

    [AllowedValues("none", "yes")]
    public string OwnTelephone { get; set; } = "";
}
