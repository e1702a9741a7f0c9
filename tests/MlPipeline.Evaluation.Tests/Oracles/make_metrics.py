"""Writes metrics-expected.json: data sets with what scikit-learn, SciPy and plain NumPy say of them.

Run: python3 make_metrics.py  (made with scikit-learn 1.2.1, SciPy 1.10.1, NumPy 1.24.2)
DeLong's variance is computed from the full kernel matrix, Tango's interval from numeric maxima of the likelihood, Hall's from numeric roots:
none of them shares an algorithm with the code under test.
"""
import json
import pathlib

import numpy as np
from scipy import optimize, stats
from sklearn import metrics as sk

Z = stats.norm.ppf(0.975)


def single(row_set):
    y, s, w, t = row_set
    p = (s >= t).astype(int)
    neg, pos = w[y == 0].sum(), w[y == 1].sum()
    tp, predicted = w[(y == 1) & (p == 1)].sum(), w[p == 1].sum()
    out = {}
    out["auc"] = sk.roc_auc_score(y, s, sample_weight=w) if pos > 0 and neg > 0 else None
    some = w.sum() > 0
    out["accuracy"] = sk.accuracy_score(y, p, sample_weight=w) if some else None
    out["precision"] = sk.precision_score(y, p, sample_weight=w) if predicted > 0 else None
    out["recall"] = sk.recall_score(y, p, sample_weight=w) if pos > 0 else None
    out["f1"] = sk.f1_score(y, p, sample_weight=w, zero_division=0) if predicted + pos > 0 else None
    out["log-loss"] = sk.log_loss(y, s, sample_weight=w, labels=[0, 1]) if some else None
    out["brier"] = sk.brier_score_loss(y, s, sample_weight=w, pos_label=1) if some else None
    out["selection-rate"] = predicted / w.sum() if some else None
    out["false-positive-rate"] = (predicted - tp) / neg if neg > 0 else None
    return out


def wilson(hits, n):
    if n == 0:
        return None
    ci = stats.binomtest(int(hits), int(n)).proportion_ci(method="wilson")
    return [ci.low, ci.high]


def kernel(y, s):
    pos, neg = s[y == 1], s[y == 0]
    return (pos[:, None] > neg[None, :]) + 0.5 * (pos[:, None] == neg[None, :])


def delong_se(psi):
    m, n = psi.shape
    return float(np.sqrt(psi.mean(1).var(ddof=1) / m + psi.mean(0).var(ddof=1) / n))


def auc_interval(y, s):
    psi = kernel(y, s)
    if min(psi.shape) < 10:
        return None
    a, se = psi.mean(), delong_se(psi)
    if se < 1e-12:
        return newcombe_auc(a, *psi.shape)
    logit, half = np.log(a / (1 - a)), Z * se / (a * (1 - a))
    return [1 / (1 + np.exp(-(logit - half))), 1 / (1 + np.exp(-(logit + half)))]


def newcombe_auc(a, m, n):
    star = (m + n) / 2 - 1

    def stat(v):
        return (a - v) ** 2 - Z * Z * v * (1 - v) / (m * n) * (1 + star * ((1 - v) / (2 - v) + v / (1 + v)))

    low = 0.0 if a == 0 else optimize.brentq(stat, 1e-12, a - 1e-9, xtol=1e-15)
    high = 1.0 if a == 1 else optimize.brentq(stat, a + 1e-9, 1 - 1e-12, xtol=1e-15)
    return [low, high]


def hall(x, clip=None):
    n = len(x)
    se = x.std(ddof=1) / np.sqrt(n)
    r = stats.skew(x) / np.sqrt(n)

    def transformed(t):
        return t + r * t**2 / 3 + r**2 * t**3 / 27 + r / 6

    freedom = 2 * n / max(stats.kurtosis(x, fisher=False) - 1, 2 / n)
    student = Z + (Z**3 + Z) / (4 * freedom)
    ends = [x.mean() - se * optimize.brentq(lambda t: transformed(t) - q, -200, 200, xtol=1e-14) for q in (student, -student)]
    return list(np.clip(ends, *clip)) if clip else ends


def losses(y, s):
    eps = np.finfo(float).eps
    return -np.log(np.clip(np.where(y == 1, s, 1 - s), eps, 1 - eps)), (y - s) ** 2


def intervals(y, s, t):
    p = s >= t
    tp, fp, fn = ((y == 1) & p).sum(), ((y == 0) & p).sum(), ((y == 1) & ~p).sum()
    out = {
        "accuracy": wilson((p == (y == 1)).sum(), len(y)),
        "precision": wilson(tp, tp + fp),
        "recall": wilson(tp, tp + fn),
        "selection-rate": wilson(p.sum(), len(y)),
        "false-positive-rate": wilson(fp, (y == 0).sum()),
    }
    jaccard = wilson(tp, tp + fp + fn)
    out["f1"] = None if jaccard is None else [2 * j / (1 + j) for j in jaccard]
    out["auc"] = auc_interval(y, s)
    log_loss, brier = losses(y, s)
    out["log-loss"] = hall(log_loss, (0, 37)) if len(y) >= 10 and log_loss.std() > 0 else None
    out["brier"] = hall(brier, (0, 1)) if len(y) >= 10 and brier.std() > 0 else None
    return out


def tango_z(b, c, n, delta):
    """The score statistic at its numeric maximum of likelihood over p21, with p12 = p21 + delta."""
    low, high = max(0, -delta), (1 - delta) / 2

    def slope(q):
        return b / (q + delta) + c / q - 2 * (n - b - c) / (1 - 2 * q - delta)

    eps = 1e-15
    lo, hi = low + eps, high - eps
    q = lo if slope(lo) <= 0 else optimize.brentq(slope, lo, hi, xtol=1e-16, rtol=1e-14)
    if b == c == 0:
        q = low
    elif c == 0 and delta >= 0 and slope(lo) <= 0:
        q = low
    variance = n * (2 * q + delta - delta**2)
    return (b - c - n * delta) / np.sqrt(variance)


def tango(b, c, n):
    d = (b - c) / n
    low = optimize.brentq(lambda v: tango_z(b, c, n, v) - Z, -1 + 1e-9, d - 1e-12, xtol=1e-14)
    high = optimize.brentq(lambda v: tango_z(b, c, n, v) + Z, d + 1e-12, 1 - 1e-9, xtol=1e-14)
    return [low, high]


def paired(y, a, b, ta, tb):
    pa, pb = a >= ta, b >= tb
    right_a, right_b = pa == (y == 1), pb == (y == 1)
    only_a, only_b = int((right_a & ~right_b).sum()), int((right_b & ~right_a).sum())
    psi = kernel(y, a) - kernel(y, b)
    se, d = delong_se(psi), psi.mean()
    la, ba = losses(y, a)
    lb, bb = losses(y, b)
    pos, neg = y == 1, y == 0
    count = lambda rows, first, second: (int((rows & first & ~second).sum()), int((rows & second & ~first).sum()), int(rows.sum()))
    every = np.ones(len(y), bool)
    return {
        "auc": [d - Z * se, d + Z * se],
        "accuracy": tango(only_a, only_b, len(y)),
        "recall": tango(*count(pos, pa, pb)),
        "false-positive-rate": tango(*count(neg, pa, pb)),
        "selection-rate": tango(*count(every, pa, pb)),
        "log-loss": hall(la - lb),
        "brier": hall(ba - bb),
        "mcnemar": [only_a, only_b, stats.binomtest(min(only_a, only_b), only_a + only_b).pvalue if only_a + only_b else 1.0],
    }


def draw(rng, n, spread, ties=None, shift=0.6, noise=0.5):
    logit = rng.normal(shift, spread, n)
    y = (rng.random(n) < 1 / (1 + np.exp(-logit))).astype(int)
    make = lambda: 1 / (1 + np.exp(-(logit + rng.normal(0, noise, n))))
    a, b = make(), make()
    if ties:
        a, b = np.round(a * ties) / ties, np.round(b * ties) / ties
    return y, shortest(a), shortest(b)


def shortest(s):
    return np.array([float(str(np.float32(v))) for v in s])


def cases():
    rng = np.random.default_rng(20240607)
    for name, n, spread, ties, t in (
        ("smooth", 120, 1.2, None, 0.5), ("sharp", 150, 3.0, None, 0.5), ("ties in tenths", 140, 1.2, 10, 0.5),
        ("ties in halves", 100, 1.2, 2, 0.5), ("high threshold", 120, 1.2, None, 0.9), ("low threshold", 120, 1.2, None, 0.1),
        ("rare positives", 150, 1.0, None, 0.3), ("large", 400, 1.5, None, 0.5), ("coarse and large", 300, 1.5, 5, 0.6),
        ("small", 24, 1.2, None, 0.5),
    ):
        y, a, b = draw(rng, n, spread, ties, shift=-2.0 if name.startswith("rare") else 0.6)
        yield name, y, a, b, np.ones(n), t, t
    for name, n, ties in (("weights", 90, None), ("weights and ties", 90, 10), ("zero weights", 80, 5), ("great weights", 60, None)):
        y, a, b = draw(rng, n, 1.2, ties)
        w = np.round(rng.gamma(1.5, 1.0, n), 3) * (1000 if name.startswith("great") else 1)
        if name.startswith("zero"):
            w[::3] = 0
        yield name, y, a, b, w, 0.5, 0.4
    y, a, b = draw(rng, 60, 1.2)
    yield "equal weights of two", y, a, b, np.full(60, 2.0), 0.5, 0.5
    yield "all positive", np.ones(40, int), a[:40], b[:40], np.ones(40), 0.5, 0.5
    yield "all negative", np.zeros(40, int), a[:40], b[:40], np.ones(40), 0.5, 0.5
    yield "no positive prediction", y, a * 0.25, b * 0.25, np.ones(60), 0.5, 0.5
    yield "certain and wrong", y, np.where(np.arange(60) % 4 == 0, 1.0 - y, y).astype(float), b, np.ones(60), 0.5, 0.5
    yield "extreme probabilities", y, shortest(np.where(y == 1, 1 - 1e-7, 1e-12 * (1 + np.arange(60)))), b, np.ones(60), 0.5, 0.5
    yield "perfect separation", y, shortest(0.2 + 0.6 * y + 0.1 * a), b, np.ones(60), 0.5, 0.5
    yield "one score", y, np.full(60, 0.5), b, np.ones(60), 0.5, 0.5
    yield "one row", y[:1], a[:1], b[:1], np.ones(1), 0.5, 0.5
    yield "no row", y[:0], a[:0], b[:0], np.ones(0), 0.5, 0.5


def describe(name, y, a, b, w, ta, tb):
    plain = len(w) > 0 and np.all(w == w[0]) and w[0] > 0
    both = plain and 0 < y.sum() < len(y) and min(y.sum(), len(y) - y.sum()) >= 10
    ordinary = both and not name.startswith(("certain", "extreme", "perfect", "one score"))
    with np.errstate(all="ignore"):
        return {
            "name": name, "labels": y.tolist(), "scores": a.tolist(), "baseline": b.tolist(), "weights": w.tolist(),
            "threshold": ta, "baselineThreshold": tb,
            "metrics": single((y, a, w, ta)) if len(y) else {},
            "baselineMetrics": single((y, b, w, tb)) if len(y) else {},
            "intervals": intervals(y, a, ta) if plain else {},
            "paired": paired(y, a, b, ta, tb) if ordinary else {},
        }


def numerics():
    rng = np.random.default_rng(5)
    tails = [(int(x), int(n), float(p), float(stats.binom.cdf(x, n, p))) for x, n, p in (
        (0, 1, 0.5), (3, 10, 0.2), (10, 10, 0.9), (0, 300, 0.01), (250, 300, 0.9), (280, 300, 0.9), (5, 5000, 0.01), (60, 5000, 0.01),
        (499000, 1000000, 0.5), (100, 1000000, 0.0001), (-1, 5, 0.5), (12, 40, 0.3))]
    z = [-35, -20.5, -8, -4.2, -2.0000001, -2, -1.9, -0.3, 0, 1e-9, 0.7, 1.999, 2.5, 6, 9]
    return {
        "binomial": [list(row) for row in tails],
        "normal": [[v, float(stats.norm.cdf(v))] for v in z],
        "wilson": [[int(x), int(n), *wilson(x, n)] for x, n in ((0, 10), (10, 10), (1, 7), (81, 263), (15, 148), (0, 20), (1, 29), (29000, 100000))],
        "tango": [[b, c, n, *tango(b, c, n)] for b, c, n in ((1, 7, 21), (40, 20, 160), (16, 8, 86), (0, 5, 60), (9, 0, 44), (1, 0, 44), (30, 31, 5000))],
        "skewed": [[*(x := rng.gamma(0.7, 1.0, n).round(6)).tolist()] + hall(x) for n in (12, 60)],
    }


if __name__ == "__main__":
    content = {"cases": [describe(*case) for case in cases()], "numerics": numerics()}
    pathlib.Path(__file__).with_name("metrics-expected.json").write_text(
        json.dumps(content, separators=(",", ":"), allow_nan=False).replace('{"name"', '\n{"name"') + "\n")
