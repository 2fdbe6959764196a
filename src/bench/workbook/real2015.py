"""The same as real2015.R with pandas and openpyxl. Usage: real2015.py WORKBOOK OUT.csv"""

import sys

import pandas

workbook, out = sys.argv[1:]
records = pandas.read_excel(workbook, engine="openpyxl")
day = pandas.to_datetime(records["Prepare Date"])
records["week"] = day - pandas.to_timedelta((day.dt.dayofweek + 2) % 7, unit="D")
records["declined"] = records["Detainer Lift Reason"] == "Detainer Declined by LEA"
by = ["week", "State", "Detainer Lift Reason"]
weekly = records.groupby(by, dropna=False).agg(
    issued=("declined", "size"), declined=("declined", "sum")
)
weekly.reset_index().to_csv(out, index=False)
print(len(records), "records,", len(weekly), "lines,", weekly.declined.sum(), "declined")
