#!/usr/bin/env bash
# Runs the BenchmarkDotNet benchmark of the front door: verifying and reading an event, with an in-memory queue.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=artifacts/perf/benchmarks
mkdir -p "$folder"
dotnet run --project perf/Benchmarks.csproj -c Release -v quiet -p:RunAnalyzers=false -- --inProcess --filter '*VerifyReadAndEnqueue' --artifacts "$folder" >"$folder/log" 2>&1 || { tail -20 "$folder/log" >&2; exit 1; }
python3 - "$folder"/results/*-report.csv <<'PYTHON'
import csv, sys

units = {"ns": 0.001, "us": 1, "μs": 1, "µs": 1, "ms": 1000}
sizes = {"B": 1, "KB": 1024}
for row in csv.DictReader(open(sys.argv[1], encoding="utf-8-sig"), delimiter=";" if ";" in open(sys.argv[1], encoding="utf-8-sig").readline() else ","):
    value, unit = row["Mean"].split()
    micros = float(value.replace(",", "")) * units[unit]
    number, size = row["Allocated"].split()
    bytes_ = float(number.replace(",", "")) * sizes[size]
    print(f"| Verifying and reading an event | ≤ 10 µs | {micros:.1f} µs | {'yes' if micros <= 10 else '**no**'} | `perf/benchmarks.sh` |")
    print(f"| the same, allocated | ≤ 4,096 B | {bytes_:,.0f} B | {'yes' if bytes_ <= 4096 else '**no**'} | `perf/benchmarks.sh` |")
PYTHON
