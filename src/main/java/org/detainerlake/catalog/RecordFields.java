package org.detainerlake.catalog;

import static org.detainerlake.catalog.Field.date;
import static org.detainerlake.catalog.Field.text;

/** What a published row says of a detainer: first as text, then typed and classified. */
public final class RecordFields {
  private RecordFields() {}

  public static final Field PREPARE_DATE_TEXT =
      text("prepare_date_text", "The prepare date as published; workbook date cells as ISO text.");
  public static final Field DETAINER_TYPE_TEXT =
      text("detainer_type_text", "The detainer form as published.");
  public static final Field FACILITY_NAME_TEXT =
      text("facility_name_text", "The facility the detainer was addressed to, as published.");
  public static final Field FACILITY_CODE_TEXT =
      text("facility_code_text", "The agency's facility code (DETLOC), as published.");
  public static final Field FACILITY_CITY_TEXT =
      text("facility_city_text", "The facility's city as published, often cut short.");
  public static final Field FACILITY_STATE_TEXT =
      text("facility_state_text", "The facility's state as published.");
  public static final Field LIFT_REASON_TEXT =
      text("lift_reason_text", "How the detainer ended, as published; empty where not recorded.");
  public static final Field SECOND_LIFT_REASON_TEXT =
      text("second_lift_reason_text", "A second lift reason, where a release has two.");
  public static final Field LIFT_REASON_CODE_TEXT =
      text("lift_reason_code_text", "The agency's code of the lift reason, as published.");
  public static final Field LIFT_DATE_TEXT =
      text("lift_date_text", "The day the detainer was lifted or declined, as published.");
  public static final Field PERSON_ID_TEXT =
      text("person_id_text", "The release's own person identifier; links within one release only.");
  public static final Field RECORD_ID_TEXT =
      text("record_id_text", "The agency's own id of the record, the same in all of a series.");
  public static final Field RECORD_VERSION_TEXT =
      text("record_version_text", "Which state of the record the row tells, as published.");
  public static final Field DELETION_MARK_TEXT =
      text("deletion_mark_text", "Any text: the record was withdrawn.");
  public static final Field RESCUED =
      new Field(
          "rescued",
          FieldType.CELLS,
          "Every other published cell of the row, by its header; empty cells left out.");
  public static final Field ROW_FAULT =
      text(
          "row_fault",
          "Why the row is no record as it stands in the file (a reason code), else null.");

  public static final Field PREPARE_DATE =
      date("prepare_date", "The date the detainer was issued.");
  public static final Field DETAINER_TYPE =
      text("detainer_type", "The detainer form (I-247 family), spaces tidied.");
  public static final Field LIFT_REASON =
      text("lift_reason", "How the detainer ended, spaces tidied; null where none was recorded.");
  public static final Field SECOND_LIFT_REASON =
      text("second_lift_reason", "The second lift reason where there are two, spaces tidied.");
  public static final Field LIFT_DATE =
      date("lift_date", "The day the outcome was recorded; null where none was published.");
  public static final Field LIFT_REASON_KEY =
      text("lift_reason_key", "The lift reason in lower case with single spaces, for look-up.");
  public static final Field LIFT_REASON_CODE =
      text("lift_reason_code", "The agency's code of a lift reason, where one was seen.");
  public static final Field OUTCOME_CLASS =
      text("outcome_class", "The class of the lift reason; unknown where there is none.");
  public static final Field OUTCOME_LABEL = text("outcome_label", "The outcome class in words.");
  public static final Field IS_RESOLVED =
      Field.flag("is_resolved", "Whether a record of this class has a lift reason.");
  public static final Field PERSON_ID =
      text("person_id", "The release's person identifier; never leaves silver.");
  public static final Field RECORD_ID =
      text("record_id", "The record's id within its series; null outside; never leaves silver.");
  public static final Field RECORD_VERSION =
      text(
          "record_version",
          "Sorts the states of a record: a number of 18 digits or an ISO day and time; null where"
              + " the release's date is the version.");
  public static final Field IS_DELETION =
      Field.flag("is_deletion", "Whether the row says that its record was withdrawn.");
  public static final Field ISSUES =
      new Field("issues", FieldType.CODES, "Reason codes of what was wrong with the row, sorted.");
  public static final Field IS_SET_ASIDE =
      Field.flag("is_set_aside", "True where a reason code keeps the row from being counted.");
  public static final Field MEANING = text("meaning", "What the value stands for, in words.");
  public static final Field SOURCE = text("source", "Where the fact of this line comes from.");
}
