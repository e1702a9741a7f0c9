namespace MlPipeline.Data.Content;

/// <summary>Which bytes a pin's MD5 is of.</summary>
internal enum HashRule
{
    /// <summary>DVC 3's <c>md5</c>: the bytes as they are.</summary>
    Raw,

    /// <summary>DVC 2's <c>md5-dos2unix</c>: blocks of text with LF for CRLF.</summary>
    Text,
}
