# ./build.ps1 [target] [arguments for the product or the tests], e.g. ./build.ps1 run --empty
$ErrorActionPreference = 'Stop'
Set-Location $PSScriptRoot
$env:DOTNET_NOLOGO = '1'
$env:DOTNET_CLI_TELEMETRY_OPTOUT = '1'

$target = if ($args.Count -gt 0) { $args[0] } else { 'test' }
$rest = @($args | Select-Object -Skip 1 | Where-Object { $_ -ne '--' }) -join ' '
$options = @("--target=$target")
if ($rest) { $options += "--arguments=$rest" }

dotnet tool restore | Out-Null
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
dotnet cake build.cake @options
exit $LASTEXITCODE
