"""Writes curves-expected.json: ROC steps and calibration bins of the data sets in metrics-expected.json.

Run: python3 make_curves.py  (plain Python, exact fractions until the last division)
A step counts the rows at or above each distinct score anew. A bin's edges are statistics.quantiles(method="inclusive"), which is what
scikit-learn's calibration_curve takes for strategy="quantile"; as there, a score on an edge belongs to the bin below it.
"""
import bisect
import json
import pathlib
import statistics
from fractions import Fraction

HERE = pathlib.Path(__file__).parent


def share(rows, total):
    return sum((w for _, _, w in rows), Fraction(0)) / total


def roc(rows):
    positives = sum(w for y, _, w in rows if y == 1)
    negatives = sum(w for y, _, w in rows if y == 0)
    if not positives or not negatives:
        return []
    steps = [[0.0, 0.0]]
    for score in sorted({s for _, s, _ in rows}, reverse=True):
        above = [row for row in rows if row[1] >= score]
        steps.append([
            float(share([row for row in above if row[0] == 0], negatives)),
            float(share([row for row in above if row[0] == 1], positives)),
        ])
    return steps


def calibration(rows):
    scores = [Fraction(s) for _, s, _ in rows]
    edges = statistics.quantiles(scores, n=10, method="inclusive") if len(scores) > 1 else scores * 9
    bins = [[] for _ in range(10)]
    for row in rows:
        bins[bisect.bisect_left(edges, row[1])].append(row)
    out = []
    for each in bins:
        mass = sum(w for _, _, w in each)
        if mass:
            predicted = sum(w * Fraction(s) for _, s, w in each) / mass
            observed = sum(w for y, _, w in each if y == 1) / mass
            out.append([len(each), float(predicted), float(observed)])
    return out


def main():
    cases = json.loads((HERE / "metrics-expected.json").read_text())["cases"]
    curves = {}
    for case in cases:
        rows = list(zip(case["labels"], case["scores"], map(Fraction, case["weights"])))
        curves[case["name"]] = {"roc": roc(rows), "calibration": calibration(rows)}
    text = ",\n".join(f"{json.dumps(name)}: {json.dumps(value, separators=(',', ':'))}" for name, value in curves.items())
    (HERE / "curves-expected.json").write_text("{\n" + text + "\n}\n")


main()
