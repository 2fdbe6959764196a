package org.detainerlake.sample;

/** What can stand in a column of a release: first what the lake reads, then what it carries. */
public enum Content {
  PREPARE_DATE,
  /** With a midnight time of day. */
  PREPARE_MIDNIGHT,
  /** As text, month first. */
  PREPARE_DATE_TEXT,
  DETAINER_TYPE,
  FACILITY,
  FACILITY_CODE,
  CITY,
  STATE,
  LIFT_REASON,
  LIFT_REASON_CODE,
  SECOND_LIFT_REASON,
  LIFT_DATE,
  /** As text, month first. */
  LIFT_DATE_TEXT,
  CONVICTION_CODE,
  CONVICTION,
  CHARGE_CODE,
  CHARGE,
  ACTIVITY,
  CRIMINALITY,
  THREAT_LEVEL,
  PERSON_ID,
  RECORD_ID,
  /** The day of the record's last change. */
  RECORD_VERSION,
  /** A mark at a record that has left the extract. */
  WITHDRAWN,

  AOR,
  GENDER,
  COUNTRY,
  BIRTH_DATE,
  BIRTH_YEAR,
  ENTRY_STATUS,
  ENTRY_DATE,
  PORT,
  DEPARTURE_COUNTRY,
  DEPARTED_DATE,
  CASE_STATUS,
  CASE_CATEGORY,
  PROGRAM,
  METHOD,
  DISPOSITION,
  APPREHENSION_DATE,
  CHARGE_DATE,
  CONVICTION_DATE,
  PENDING_DATE,
  /** As text, most of them month first. */
  CHARGE_DATE_TEXT,
  /** As text, most of them month first. */
  CONVICTION_DATE_TEXT,
  SENTENCE_DAYS,
  SENTENCE_MONTHS,
  FELON,
  YES_NO,
  DUTY_SITE,
  FISCAL_YEAR,
  REDACTED,
  ALWAYS_FALSE,
  FILE_NAME,
  SHEET_NAME,
  ROW_NUMBER,
  EMPTY
}
