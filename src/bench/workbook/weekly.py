"""The same as weekly.R with pandas and openpyxl. Usage: weekly.py WORKBOOK OUT.csv"""

import sys

import pandas

workbook, out = sys.argv[1:]
sheets = pandas.read_excel(workbook, sheet_name=None, skiprows=6, dtype=str, engine="openpyxl")
records = pandas.concat(sheets.values())
day = pandas.to_datetime(records["Detainer Prepare Date"], errors="coerce")
records["week"] = day - pandas.to_timedelta((day.dt.dayofweek + 2) % 7, unit="D")
records["declined"] = records["Detainer Lift Reason"] == "Detainer Declined by LEA"
records["honored"] = records["Detainer Lift Reason"] == "Booked into Detention"
by = ["Facility State", "Facility City", "Detention Facility", "week"]
weekly = records.groupby(by, dropna=False).agg(
    issued=("declined", "size"), declined=("declined", "sum"), honored=("honored", "sum")
)
decided = weekly.declined + weekly.honored
weekly["decline_rate_of_decided"] = (weekly.declined / decided).where(decided > 0)
weekly.reset_index().to_csv(out, index=False)
print(len(records), "records,", len(weekly), "facility weeks,", weekly.declined.sum(), "declined")
