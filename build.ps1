#!/usr/bin/env pwsh
# The equal of build.sh for PowerShell: chooses the engine, compiles the build when one of its inputs changed, and runs a copy of it that no later compile touches.
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$root = $PSScriptRoot
$temporary = Join-Path $root '.nuke/temp'
$nukeVersion = '10.1.0'
$env:DOTNET_CLI_TELEMETRY_OPTOUT = '1'
$env:DOTNET_NOLOGO = '1'
$env:NUKE_TELEMETRY_OPTOUT = '1'
$env:DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE = '1'
$env:NUKE_ROOT = $root

function Stop-WithFault([string[]] $lines) {
    $lines | ForEach-Object { [Console]::Error.WriteLine($_) }
    exit 3
}

function Get-TextHash([string] $text) {
    $bytes = [Security.Cryptography.SHA256]::HashData([Text.Encoding]::UTF8.GetBytes($text))
    [Convert]::ToHexString($bytes).ToLowerInvariant()
}

$dotnet = Get-Command dotnet -CommandType Application -ErrorAction SilentlyContinue | Select-Object -First 1
if (-not $dotnet) {
    Stop-WithFault "There is no 'dotnet' on PATH.", '  mend      install the .NET 10 SDK, see https://dot.net/download'
}
New-Item -ItemType Directory -Force $temporary | Out-Null

# --- which engine: an order, a package at hand, what a probe of the same sources said, or a new probe ---

$userFolder = [Environment]::GetFolderPath('UserProfile')
$packages = if ($env:NUGET_PACKAGES) { $env:NUGET_PACKAGES } else { Join-Path $userFolder '.nuget/packages' }
$probeMemory = Join-Path $temporary 'engine-probe'

function Get-Sources {
    $configurations = @(Get-ChildItem $root -File | Where-Object Name -eq 'nuget.config')
    $userConfiguration = if ($IsWindows) { Join-Path $env:APPDATA 'NuGet/NuGet.Config' } else { Join-Path $userFolder '.nuget/NuGet/NuGet.Config' }
    if (Test-Path $userConfiguration) { $configurations += Get-Item $userConfiguration }
    $texts = @($configurations | ForEach-Object { Get-Content -Raw $_.FullName }) + $nukeVersion, "$env:RestoreSources", "$env:RestoreAdditionalProjectSources"
    Get-TextHash ($texts -join "`n")
}

function Find-Engine {
    if ($env:MLPIPELINE_ENGINE) {
        if ($env:MLPIPELINE_ENGINE -notin 'nuke', 'bundled') {
            Stop-WithFault 'MLPIPELINE_ENGINE names no engine.', '  expected  nuke or bundled', "  actual    $env:MLPIPELINE_ENGINE", '  mend      unset MLPIPELINE_ENGINE'
        }
        return $env:MLPIPELINE_ENGINE, 'MLPIPELINE_ENGINE says so'
    }
    if (Test-Path (Join-Path $packages "nuke.common/$nukeVersion")) {
        return 'nuke', "Nuke.Common $nukeVersion is in the packages folder"
    }
    $asked = Get-Sources
    $newer = (Test-Path $probeMemory) -and (Get-Item $probeMemory).LastWriteTimeUtc -ge (Get-Item (Join-Path $root 'Directory.Packages.props')).LastWriteTimeUtc
    if ($newer) {
        $known = @(Get-Content $probeMemory)
        if ($known[0] -eq $asked) { return $known[1], $known[2] }
    }
    return Invoke-Probe $asked
}

function Invoke-Probe([string] $asked) {
    $log = Join-Path $temporary 'probe.log'
    $env:MLPIPELINE_ENGINE = 'nuke'
    $env:NUGET_ENHANCED_MAX_NETWORK_TRY_COUNT = '1'
    try {
        $probe = Start-Process $dotnet.Source -ArgumentList 'restore', "`"$(Join-Path $root 'build/_build.csproj')`"", '-nodeReuse:false' -NoNewWindow -PassThru -RedirectStandardOutput $log
        $ended = $probe.WaitForExit(20000)
        if (-not $ended) { $probe.Kill($true) }
    }
    finally {
        Remove-Item Env:MLPIPELINE_ENGINE, Env:NUGET_ENHANCED_MAX_NETWORK_TRY_COUNT
    }
    $output = Get-Content -Raw $log
    if ($ended -and $probe.ExitCode -eq 0) {
        $answer = 'nuke', "Nuke.Common $nukeVersion was restored"
    }
    elseif ($output -match 'NU110[12].*Nuke\.Common') {
        $answer = 'bundled', "the package sources do not serve Nuke.Common $nukeVersion"
    }
    else {
        [Console]::Error.WriteLine("Asking for Nuke.Common failed:`n$output")
        return 'bundled', "whether Nuke.Common $nukeVersion can be restored is not known; the next start asks again"
    }
    Set-Content $probeMemory (@($asked) + $answer)
    return $answer
}

# --- which build: named by the content of everything it is compiled from ---

function Get-Signature {
    $sdks = Join-Path (Split-Path (Resolve-Path $dotnet.Source)) 'sdk'
    $parts = @($engine, [Runtime.InteropServices.RuntimeInformation]::RuntimeIdentifier)
    if (Test-Path $sdks) { $parts += Get-ChildItem $sdks -Directory | ForEach-Object Name }
    $files = @(Get-ChildItem $root -File | Where-Object { $_.Name -like 'Directory.*.props' -or $_.Name -like 'Directory.*.targets' -or $_.Name -in 'global.json', '.editorconfig' })
    $files += Get-ChildItem (Join-Path $root 'build'), (Join-Path $root 'src') -File -Recurse |
        Where-Object { [IO.Path]::GetRelativePath($root, $_.FullName) -notmatch '(^|[\\/])(bin|obj)[\\/]|^src[\\/]Models[\\/]' }
    $parts += $files | Sort-Object FullName | ForEach-Object { "$([IO.Path]::GetRelativePath($root, $_.FullName)) $((Get-FileHash -Algorithm SHA256 $_.FullName).Hash)" }
    (Get-TextHash ($parts -join "`n")).Substring(0, 20)
}

function Invoke-Compile([string] $signature) {
    Write-Host 'Compiling the build...'
    $continuous = if ($env:CI -eq 'true') { 'true' } else { '' }
    $output = & $dotnet.Source build (Join-Path $root 'build/_build.csproj') --configuration Release --no-incremental -nodeReuse:false -nologo -verbosity:quiet "-p:ContinuousIntegrationBuild=$continuous" "-p:PipelineEngine=$engine" 2>&1
    if ($LASTEXITCODE -ne 0) {
        $output | ForEach-Object { [Console]::Error.WriteLine($_) }
        Stop-WithFault 'The build does not compile.', '  mend      mend what the compiler says above'
    }
    if ((Get-Signature) -ne $signature) {
        Write-Host 'A source changed while the build was compiled; compiling again.'
        return
    }
    $assembly = Get-ChildItem (Join-Path $root "build/bin/$engine/Release") -Recurse -Filter '_build.dll' | Select-Object -First 1
    $part = Join-Path $builds ".$signature.$PID"
    Copy-Item -Recurse $assembly.Directory.FullName $part
    Move-Item $part (Join-Path $builds $signature)
}

$engine, $why = Find-Engine
$builds = Join-Path $temporary 'builds'
New-Item -ItemType Directory -Force $builds | Out-Null
$current = Get-Signature
while (-not (Test-Path (Join-Path $builds "$current/_build.dll"))) {
    try {
        $lock = [IO.File]::Open((Join-Path $temporary 'compile.lock.ps1'), 'OpenOrCreate', 'ReadWrite', 'None')
    }
    catch [IO.IOException] {
        Start-Sleep -Milliseconds 200
        continue
    }
    try {
        if (-not (Test-Path (Join-Path $builds "$current/_build.dll"))) { Invoke-Compile $current }
    }
    finally {
        $lock.Dispose()
    }
    $current = Get-Signature
}

Write-Host "Engine: $engine ($why)"
$env:MLPIPELINE_ENGINE = $engine
& $dotnet.Source (Join-Path $builds "$current/_build.dll") @args
exit $LASTEXITCODE
