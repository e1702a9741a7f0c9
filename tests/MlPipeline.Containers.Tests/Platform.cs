using System.Runtime.Versioning;

// Images are built on Linux, and these tests assemble real ones.
[assembly: UnsupportedOSPlatform("windows")]
