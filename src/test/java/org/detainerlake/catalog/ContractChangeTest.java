package org.detainerlake.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detainerlake.catalog.MeasureFields.*;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContractChangeTest {
  private static final Table WEEKS =
      weeks(List.of(WEEK_START_DATE), List.of(WEEK_START_DATE, ISSUED_COUNT, DECLINED_COUNT));

  @Test
  void a_column_removed_or_renamed_breaks() {
    Table removed = weeks(WEEKS.key(), List.of(WEEK_START_DATE, ISSUED_COUNT));
    assertBreaks(removed, "weeks.declined_count removed");
    Table renamed = weeks(WEEKS.key(), List.of(WEEK_START_DATE, ISSUED_COUNT, HONORED_COUNT));
    assertThat(faults(renamed, "1.4.9"))
        .containsExactly(
            "weeks.declined_count removed: needs a higher major version than 1.4.2",
            "weeks.honored_count added: needs a higher minor version than 1.4.2");
    assertThat(faults(renamed, "1.5.0")).hasSize(1);
    assertThat(faults(renamed, "2.0.0")).isEmpty();
  }

  @Test
  void another_type_breaks() {
    Field rate = new Field("declined_count", FieldType.RATE, DECLINED_COUNT.meaning());
    Table typed = weeks(WEEKS.key(), List.of(WEEK_START_DATE, ISSUED_COUNT, rate));
    assertThat(faults(typed, "1.5.0"))
        .hasSize(2)
        .anyMatch(fault -> fault.startsWith("weeks.declined_count has another logicalType:"));
    Field wider = new Field("declined_count", FieldType.POSITION, DECLINED_COUNT.meaning());
    assertBreaks(
        weeks(WEEKS.key(), List.of(WEEK_START_DATE, ISSUED_COUNT, wider)),
        "weeks.declined_count has another physicalType");
  }

  @Test
  void another_key_breaks_in_whatever_way() {
    Table longer = weeks(List.of(WEEK_START_DATE, ISSUED_COUNT), WEEKS.fields());
    assertBreaks(longer, "weeks.issued_count has another primaryKeyPosition");
    Table widened =
        weeks(
            List.of(WEEK_START_DATE, WEEK_RULE),
            List.of(WEEK_START_DATE, WEEK_RULE, ISSUED_COUNT, DECLINED_COUNT));
    assertBreaks(widened, "weeks.week_rule added to the key");
  }

  @Test
  void what_may_be_null_now_breaks_and_what_is_never_null_now_does_not() {
    String required = yaml(WEEKS);
    String nullable = required.replace("    required: true\n", "");
    assertThat(nullable).isNotEqualTo(required);
    assertThat(ContractChange.between("weeks", required, nullable))
        .containsExactly(new ContractChange("weeks.week_start_date may be null now", true));
    assertThat(ContractChange.between("weeks", nullable, required))
        .containsExactly(new ContractChange("weeks.week_start_date is never null now", false));
  }

  @Test
  void what_is_added_needs_a_minor_raise_and_wording_none() {
    Table more =
        weeks(WEEKS.key(), List.of(HONORED_COUNT, WEEK_START_DATE, DECLINED_COUNT, ISSUED_COUNT));
    assertThat(faults(more, "1.4.3"))
        .containsExactly("weeks.honored_count added: needs a higher minor version than 1.4.2");
    assertThat(faults(more, "1.5.0")).isEmpty();
    Field reworded = new Field("declined_count", FieldType.COUNT, "In other words.");
    Table other = weeks(WEEKS.key(), List.of(WEEK_START_DATE, ISSUED_COUNT, reworded));
    assertThat(faults(other, "1.4.2")).isEmpty();
  }

  @Test
  void a_mart_removed_breaks_and_one_added_does_not() {
    assertThat(ContractChange.between("weeks", yaml(WEEKS), null))
        .containsExactly(new ContractChange("weeks removed", true));
    assertThat(ContractChange.between("weeks", null, yaml(WEEKS)))
        .containsExactly(new ContractChange("weeks added", false));
  }

  @Test
  void a_version_never_falls() {
    assertThat(faults(WEEKS, "1.4.1")).containsExactly("1.4.1 is below 1.4.2");
    assertThat(faults(WEEKS, "1.4.2")).isEmpty();
    assertThat(faults(WEEKS, "1.10.0")).isEmpty();
  }

  private static void assertBreaks(Table newer, String what) {
    assertThat(faults(newer, "1.5.0"))
        .containsExactly(what + ": needs a higher major version than 1.4.2");
    assertThat(faults(newer, "2.0.0")).isEmpty();
  }

  private static List<String> faults(Table newer, String version) {
    return ContractChange.faults(
        ContractChange.between("weeks", yaml(WEEKS), yaml(newer)), "1.4.2", version);
  }

  private static String yaml(Table mart) {
    return MartContract.of(mart).yaml();
  }

  private static Table weeks(List<Field> key, List<Field> fields) {
    return new Table("weeks", Layer.MART, "One week.", "", key, fields);
  }
}
