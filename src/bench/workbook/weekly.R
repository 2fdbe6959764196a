# The weekly rates alone, as an analyst would make them: every sheet read as text, then counted by
# facility and week (Saturday to Friday). Usage: Rscript weekly.R WORKBOOK OUT.csv
suppressPackageStartupMessages({
  library(readxl)
  library(dplyr)
})
args <- commandArgs(trailingOnly = TRUE)
read_sheet <- function(sheet) read_excel(args[1], sheet, col_types = "text", skip = 6)
records <- bind_rows(lapply(excel_sheets(args[1]), read_sheet))
weekly <- records |>
  mutate(
    day = suppressWarnings(as.Date(as.numeric(`Detainer Prepare Date`), origin = "1899-12-30")),
    week = day - (as.integer(format(day, "%w")) + 1) %% 7
  ) |>
  group_by(`Facility State`, `Facility City`, `Detention Facility`, week) |>
  summarise(
    issued = n(),
    declined = sum(`Detainer Lift Reason` == "Detainer Declined by LEA", na.rm = TRUE),
    honored = sum(`Detainer Lift Reason` == "Booked into Detention", na.rm = TRUE),
    .groups = "drop"
  ) |>
  mutate(decline_rate_of_decided = if_else(declined + honored > 0, declined / (declined + honored), NA_real_))
write.csv(weekly, args[2], row.names = FALSE)
cat(nrow(records), "records,", nrow(weekly), "facility weeks,", sum(weekly$declined), "declined\n")
