using System.Reflection;
using MlPipeline.Core.Models;

namespace MlPipeline.Training.Rows;

/// <summary>A property of a row type and the column that fills it.</summary>
internal sealed record RowColumn(PropertyInfo Property, ColumnDescription Description);
