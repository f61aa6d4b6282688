"""The tables of expert.sql as a pandas script: the same knowledge of the files, the same arithmetic, CSV in and CSV out.

Usage: pandas_script.py WORKSPACE OUT
"""
import resource
import sys
import time
import unicodedata

started = time.time()

import numpy as np
import pandas as pd

workspace, out = sys.argv[1], sys.argv[2]
Z = 1.959963984540054
WIDE = str.maketrans("０１２３４５６７８９", "0123456789", "分")

# By year: columns of names and of how they reported, points by grade, favourable grades, grades that are points of a mean by class, stated score, quarters,
# raters; then the policy: weights of ballot, stated, quarterly, panel, and the digits of its rounding.
QUARTERS = ["第一季度", "第二季度", "第三季度", "第四季度"]
SHORT = ["一季度", "二季度", "三季度", "四季度"]
SATISFIED = {"满意": 100, "比较满意": 80, "一般": 60, "不满意": 30, "很不满意": 0}
STARS = {"五星": 100, "四星": 90, "三星": 80, "二星": 70, "一星": 50}
GOOD = {"好": 100, "较好": 80, "一般": 60, "差": 30}
COMPETENT = {"优秀": 100, "称职": 85, "基本称职": 65, "不称职": 40}
FIRST = dict(names="参评单位", mode="述职形式", points={"优秀": 100, "良好": 85, "一般": 70, "较差": 40}, favourable=2, quarters=QUARTERS,
             raters=["评委%d" % i for i in range(1, 8)])
YEARS = {
    2015: FIRST,
    2016: dict(names="党支部名称", mode="述职方式", points=SATISFIED, favourable=3, stated="综合得分（百分制）", quarters=QUARTERS),
    2017: dict(names="参评单位", mode="述职形式", points=SATISFIED, favourable=3, stated="综合考核得分", quarters=SHORT),
    2018: dict(names="参评单位", mode="述职形式", points=STARS, favourable=3, quarters=SHORT),
    2019: dict(names="支部名称", mode="述职方式", points=STARS, favourable=3, quarters=QUARTERS),
    2020: dict(names="单位", mode="述职方式", points={"先进": 100, "一般": 75, "后进": 40}, favourable=2, stated="综合考核得分"),
    2021: dict(names="党支部", mode="述职方式", points=COMPETENT, favourable=2, stated="综合考核", classes=["领导班子", "考评组", "党员代表"]),
    2022: dict(names="参评单位", mode="述职形式", points=COMPETENT, favourable=2, stated="综合考核", classes=["A票", "B票", "C票"]),
    2023: dict(names="单位", mode="述职方式", points=GOOD, favourable=2, stated="综合得分（百分制）", quarters=SHORT),
    2024: dict(names="单位", mode="述职方式", points=GOOD, favourable=2, stated="综合得分（百分制）", quarters=QUARTERS),
}
POLICIES = [(2015, (0.40, 0, 0.20, 0.40), 2), (2017, (0.30, 0.40, 0.30, 0), 1), (2019, (0.50, 0, 0.50, 0), 2),
            (2020, (0.50, 0.50, 0, 0), 2), (2022, (0.70, 0.30, 0, 0), 2), (2024, (0.50, 0.30, 0.20, 0), 2)]
CLASS_WEIGHTS = (0.40, 0.35, 0.25)


def clean(names):
    return names.map(lambda name: unicodedata.normalize("NFC", name).replace(" ", "").replace("\u3000", "").lower())


def numbers(rows, columns):
    # Cells are mostly plain; only those that are not go through text.
    return pd.DataFrame({c: pd.to_numeric(rows[c].str.translate(WIDE), errors="coerce") for c in columns})


def year_rows(year, form):
    rows = pd.read_csv(f"{workspace}/bulk/{year}/reviews.csv", dtype=str, encoding="utf-8-sig")
    sent = pd.DataFrame({"review_year": year, "name": clean(rows[form["names"]]), "mode": rows[form["mode"]]})
    points = np.array(list(form["points"].values()), dtype=float)
    sent["heard"] = 0
    if "classes" in form:
        means, weights = 0.0, 0.0
        sent["favourable"], sent["voters"] = 0.0, 0.0
        for bit, (voters, weight) in enumerate(zip(form["classes"], CLASS_WEIGHTS)):
            counts = numbers(rows, [voters + grade for grade in form["points"]]).to_numpy()
            cast = counts.sum(axis=1)
            means = means + np.where(cast > 0, weight * (counts @ points) / np.where(cast > 0, cast, 1), 0)
            weights = weights + np.where(cast > 0, weight, 0)
            sent["favourable"] += counts[:, :form["favourable"]].sum(axis=1)
            sent["voters"] += cast
            sent["heard"] += (cast > 0) * 2 ** bit
        sent["ballot"] = means / np.where(weights > 0, weights, np.nan)
    else:
        counts = numbers(rows, list(form["points"])).to_numpy()
        sent["favourable"] = counts[:, :form["favourable"]].sum(axis=1)
        sent["voters"] = counts.sum(axis=1)
        sent["ballot"] = (counts @ points) / np.where(sent["voters"] > 0, sent["voters"], np.nan)
    sent["stated"] = numbers(rows, [form["stated"]]).iloc[:, 0] if "stated" in form else np.nan
    sent["quarterly"] = numbers(rows, form["quarters"]).sum(axis=1, skipna=False) / 4 if "quarters" in form else np.nan
    sent["panel"] = numbers(rows, form["raters"]).sum(axis=1, skipna=False) / 7 if "raters" in form else np.nan
    return sent


def store(table, name):
    table.to_csv(f"{out}/{name}.csv", index=False)


# Who a name belongs to in each year: by its own names in force, and by aliases in any year.
organization = pd.read_csv(f"{workspace}/rulebook/organizations.csv", dtype=str)
organization["name"] = clean(organization["name"])
organization["first_year"] = organization["valid_from"].str[:4].astype(int)
ends = organization["valid_to"].fillna("9999-12-31")
organization["last_year"] = ends.str[:4].astype(int) - (ends.str[5:] != "12-31")
alias = pd.read_csv(f"{workspace}/rulebook/organization_aliases.csv", dtype=str)
named = pd.concat([organization[["name", "organization_id", "first_year", "last_year"]],
                   pd.DataFrame({"name": clean(alias["alias"]), "organization_id": alias["organization_id"], "first_year": 0, "last_year": 9999})])
sent = pd.concat([year_rows(year, form) for year, form in YEARS.items()], ignore_index=True)
reviewed = sent.merge(named, on="name")
reviewed = reviewed[reviewed["review_year"].between(reviewed["first_year"], reviewed["last_year"])].drop(columns=["name", "first_year", "last_year"])
reviewed = reviewed.merge(organization[["organization_id", "parent_id", "peer_group", "first_year", "last_year"]], on="organization_id")
reviewed = reviewed[reviewed["review_year"].between(reviewed["first_year"], reviewed["last_year"])].drop(columns=["first_year", "last_year"])

cast = reviewed[reviewed["voters"] > 0]
n, share = cast["voters"], cast["favourable"] / cast["voters"]
middle, half = share + Z * Z / (2 * n), Z * np.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n))
ballots = pd.DataFrame({"organization_id": cast["organization_id"], "review_year": cast["review_year"], "instrument": "ballot", "voters": n,
                        "score": cast["ballot"], "favourable_share": share, "favourable_low": (middle - half) / (1 + Z * Z / n),
                        "favourable_high": (middle + half) / (1 + Z * Z / n)})
panels = reviewed.loc[reviewed["panel"].notna(), ["organization_id", "review_year", "panel"]].rename(columns={"panel": "score"})
store(pd.concat([ballots, panels.assign(instrument="panel", voters=7)]), "standard_rating")
store(reviewed.loc[reviewed["quarterly"].notna(), ["organization_id", "review_year", "quarterly"]].rename(columns={"quarterly": "score"}),
      "periodic_rating")

# The composite of each policy, half up.
reviewed["policy"] = np.searchsorted([last for last, _, _ in POLICIES], reviewed["review_year"])
weights = np.array([w for _, w, _ in POLICIES])[reviewed["policy"]]
scale = 10.0 ** np.array([digits for _, _, digits in POLICIES])[reviewed["policy"]]
values = reviewed[["ballot", "stated", "quarterly", "panel"]].to_numpy(dtype=float)
composite = np.where(weights > 0, weights * values, 0).sum(axis=1)
reviewed["score"] = np.floor(composite * scale + 0.5000001) / scale
scored = reviewed[["organization_id", "review_year", "parent_id", "peer_group", "policy", "heard", "mode", "score"]].copy()


def places(*groups):
    return scored.groupby(["review_year", "heard", *groups])["score"].rank(method="min", ascending=False)


scored["rank"] = places().where(scored.groupby(["review_year", "heard"])["score"].transform("size") > 1)
scored["rank_in_parent"] = places("parent_id")
scored["rank_in_peer"] = places("peer_group")
store(scored[["organization_id", "review_year", "score", "rank", "rank_in_parent", "rank_in_peer"]], "branch_year_score")

# Change against the branch's own year before, among scores of one class.
classed = scored[scored["score"].notna()].sort_values(["organization_id", "review_year"]).copy()
classed["class"] = classed["policy"] * 10 + classed["heard"]
before = classed.groupby("organization_id")[["review_year", "score", "class"]].shift()
change = classed[["organization_id", "review_year"]].copy()
change["previous_year"] = before["review_year"]
change["difference"] = (classed["score"] - before["score"]).where(classed["class"] == before["class"])
store(change[change["previous_year"].notna()], "branch_change")

# Who stood for each of today's branches: merges and splits undone one by one, the latest first.
events = pd.read_csv(f"{workspace}/rulebook/organization_events.csv", dtype={"successor_id": str})
parts = events[events["kind"].isin(["merged", "split"])].copy()
parts["weight"] = parts["weight"].fillna(1.0)
parts["share"] = parts["weight"] / parts.groupby(["event_id", "successor_id"])["weight"].transform("sum")
origins = {}
for (successor, date), rows in parts.groupby(["successor_id", "effective_date"]):
    origins.setdefault(successor, []).append((date, list(zip(rows["organization_id"], rows["share"]))))
for happened in origins.values():
    happened.sort(reverse=True)


def descend(today, ancestor, weight, until, last_year, found):
    latest = next(((date, made) for date, made in origins.get(ancestor, []) if date < until), None)
    found.append((today, ancestor, weight, int(latest[0][:4]) if latest else 0, last_year))
    if latest:
        for part, share in latest[1]:
            descend(today, part, weight * share, latest[0], int(latest[0][:4]) - 1, found)


descent = []
for branch in organization.loc[(organization["first_year"] <= 2025) & (organization["last_year"] >= 2025), "organization_id"].unique():
    descend(branch, branch, 1.0, "9999-01-01", 9998, descent)
descent = pd.DataFrame(descent, columns=["today", "ancestor", "weight", "first_year", "last_year"])
carried = descent.merge(pd.DataFrame({"review_year": range(2015, 2025)}), how="cross")
carried = carried[carried["review_year"].between(carried["first_year"], carried["last_year"])]
# A year whose parts came before different people, or in different ways, stands alone.
classed["way"] = classed["class"] * 2 + (classed["mode"] == "现场")
carried = carried.merge(classed[["organization_id", "review_year", "score", "class", "way"]].rename(columns={"organization_id": "ancestor"}),
                        on=["ancestor", "review_year"], how="left")
carried["part"] = carried["weight"] * carried["score"]
series = carried.groupby(["today", "review_year"]).agg(parts=("weight", "size"), present=("score", "count"), score=("part", "sum"),
                                                       ways=("way", "nunique"), stood=("class", "max")).reset_index()
series = series[series["parts"] == series["present"]]
series["class"] = series["stood"].where(series["ways"] == 1)

# The slope of Theil and Sen over each stretch of one class.
same = series.groupby("today")["class"].shift() == series["class"]
series["stretch"] = (~same).cumsum()
pairs = series[["stretch", "review_year", "score"]].merge(series[["stretch", "review_year", "score"]], on="stretch", suffixes=("", "_later"))
pairs = pairs[pairs["review_year"] < pairs["review_year_later"]]
slopes = ((pairs["score_later"] - pairs["score"]) / (pairs["review_year_later"] - pairs["review_year"])).groupby(pairs["stretch"]).median()
trend = series.groupby("stretch").agg(organization_id=("today", "first"), first_year=("review_year", "min"), last_year=("review_year", "max"),
                                      points=("review_year", "size"))
trend["slope"] = slopes
store(trend, "branch_trend")

years = scored.groupby("review_year")["score"]
summary = pd.DataFrame({"branches": years.size(), "scored": years.count(), "mean": years.mean(), "minimum": years.min(),
                        "lower_quartile": years.quantile(0.25), "median": years.median(), "upper_quartile": years.quantile(0.75), "maximum": years.max()})
store(summary.reset_index(), "year_summary")

# Each parent against the others of its year, among scores of one class; the largest class is part 1.
whole = classed.groupby(["review_year", "class"])["score"].agg(["size", "sum"]).reset_index()
whole["part"] = whole.groupby("review_year")["size"].rank(method="first", ascending=False).astype(int)
unit = classed[classed["parent_id"].notna()].groupby(["review_year", "class", "parent_id"])["score"].agg(["size", "sum"]).reset_index()
unit = unit.merge(whole, on=["review_year", "class"], suffixes=("", "_all"))
unit = unit[unit["size_all"] > unit["size"]]
group = pd.DataFrame({"review_year": unit["review_year"], "part": unit["part"], "group_id": unit["parent_id"], "branches": unit["size"],
                      "others": unit["size_all"] - unit["size"], "mean": unit["sum"] / unit["size"],
                      "others_mean": (unit["sum_all"] - unit["sum"]) / (unit["size_all"] - unit["size"])})
group["difference"] = group["mean"] - group["others_mean"]
store(group, "group_comparison")

used = resource.getrusage(resource.RUSAGE_SELF)
print("%9.2f CPU s %9.2f wall s %7d MiB  pandas, whole process" % (used.ru_utime + used.ru_stime, time.time() - started, used.ru_maxrss // 1024))
