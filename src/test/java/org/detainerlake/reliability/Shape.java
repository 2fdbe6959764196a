package org.detainerlake.reliability;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The layouts that made-up files come in: every kind of release, csv and workbook. */
@SuppressWarnings("ImmutableEnumChecker") // its functions hold nothing
enum Shape {
  /** Speaks for its own states; its newest record dates it. */
  OWN_STATES(
      "synthetic_pa_detainers_%2$s.csv",
      "date,det_facility,city,state,lift_reason,detainer_type",
      row -> List.of(row.dateText(), row.facility(), "ERIE", row.state(), row.liftReason(), "")),

  /** Speaks for its own states; its name dates it. Tells persons apart. */
  TIDY(
      "synthetic_%2$s_detainers_tidy_%1$tY-%1$tm-%1$td.csv",
      "detainer_prepare_date,detention_facility,detention_facility_code,facility_state,"
          + "detainer_lift_reason,unique_identifier",
      row ->
          List.of(
              row.dateText(),
              row.facility(),
              "ERIECPA",
              row.state(),
              row.liftReason(),
              row.person())),

  /** Speaks for the whole country. */
  NATIONAL(
      "SYNTHETIC %2$s FOIA 99-00001 _%1$tm%1$td%1$tY_ rows.xlsx",
      "Prepare Date,Detainer Detention Facility,City,State,Detainer Lift Reason",
      row -> List.of(row.dateText(), row.facility(), "ERIE", row.state(), row.liftReason())),

  /** Speaks for the whole country and tells persons apart; its header is on row 7. */
  NATIONAL_PERSONS(
      "SYNTHETIC %2$s DPR_Detainers_%1$tY%1$tm%1$td_Redacted.xlsx",
      "Detainer Prepared Date,Detention Facility,Detention Facility Code,State,"
          + "Detainer Lift Reason,MSC Charge,Anonymized Unique Identifier",
      row ->
          List.of(
              row.dateText(),
              row.facility(),
              "ERIECPA",
              row.state(),
              row.liftReason(),
              "",
              row.person())),

  /** An extract: kept and never counted. */
  EXTRACT(
      "residents_synthetic_%2$s.csv",
      "date,det_facility,city,state,lift_reason,detainer_type",
      row -> List.of(row.dateText(), row.facility(), "ERIE", row.state(), row.liftReason(), "")),

  /** Declines only, each with the day it was recorded: an extract too. */
  DECLINES(
      "SYNTHETIC_%2$s_DDOR_Section_II_%1$tY%1$tm%1$td.csv",
      "Jurisdiction,State,Issued Date,Declined Date,Notable Criminal Activity",
      row -> List.of(row.facility(), row.state(), row.dateText(), row.date().toString(), "")),

  /** A list of agreements: speaks for no detainer. */
  LIST(
      "agreements_synthetic_%2$s_to_%1$tY-%1$tm-%1$td.csv",
      "date,state,county,agency,type",
      row -> List.of(row.dateText(), row.state(), "", row.facility(), "Jail Enforcement Model"));

  private final String name;
  private final String header;
  private final Function<MadeRow, List<String>> cells;

  Shape(String name, String header, Function<MadeRow, List<String>> cells) {
    this.name = name;
    this.header = header;
    this.cells = cells;
  }

  /** A file's name that says its layout, its release and that it is synthetic. */
  String fileName(LocalDate released, String label) {
    return String.format(Locale.ROOT, name, released, label);
  }

  List<String> header() {
    return List.of(header.split(","));
  }

  List<String> cells(MadeRow row) {
    List<String> all = cells.apply(row);
    return row.isRagged() ? all.subList(0, all.size() - 2) : all;
  }

  boolean isWorkbook() {
    return name.endsWith(".xlsx");
  }

  /** Rows above the header. */
  int preamble() {
    return this == NATIONAL_PERSONS ? 6 : 0;
  }

  /** Whether the name tells the release: then a copy under another name is of the same one. */
  boolean isNamed() {
    return name.contains("%1$");
  }
}
