# The 2015 release as a newcomer would count it: the sheet read whole, then issued and declined by
# week (Saturday to Friday), facility's state and lift reason. Usage: Rscript real2015.R WORKBOOK OUT.csv
suppressPackageStartupMessages({
  library(readxl)
  library(dplyr)
})
args <- commandArgs(trailingOnly = TRUE)
records <- read_excel(args[1])
weekly <- records |>
  mutate(day = as.Date(`Prepare Date`), week = day - (as.integer(format(day, "%w")) + 1) %% 7) |>
  group_by(week, State, `Detainer Lift Reason`) |>
  summarise(
    issued = n(),
    declined = sum(`Detainer Lift Reason` == "Detainer Declined by LEA", na.rm = TRUE),
    .groups = "drop"
  )
write.csv(weekly, args[2], row.names = FALSE)
cat(nrow(records), "records,", nrow(weekly), "lines,", sum(weekly$declined), "declined\n")
