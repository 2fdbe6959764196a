package org.detainerlake.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * A mart's rows and columns, as a contract says them.
 *
 * @param dataGranularityDescription what one row is
 * @param physicalName its Parquet file; the csv file beside it has the same columns
 */
public record ContractedTable(
    String name,
    String logicalType,
    String physicalType,
    String physicalName,
    String dataGranularityDescription,
    List<Property> properties,
    List<Quality> quality) {

  /**
   * One column.
   *
   * @param physicalType as SQL names it
   * @param primaryKeyPosition from 1; null outside the key
   * @param transformLogic the counts of the same row that a rate is made of
   */
  public record Property(
      String name,
      String logicalType,
      String physicalType,
      String description,
      @JsonInclude(JsonInclude.Include.NON_NULL) Boolean required,
      @JsonInclude(JsonInclude.Include.NON_NULL) Boolean primaryKey,
      @JsonInclude(JsonInclude.Include.NON_NULL) Integer primaryKeyPosition,
      Options logicalTypeOptions,
      String transformLogic,
      List<CustomProperty> customProperties) {}

  /** What a type's values keep to; null where to nothing. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Options(Integer minimum, Integer maximum, String format) {}

  /** What the standard has no name for. */
  public record CustomProperty(String property, String value) {}

  /** What is looked at before each publication. */
  public record Quality(
      String name,
      String description,
      String dimension,
      String type,
      String metric,
      Map<String, Object> arguments,
      @JsonInclude(JsonInclude.Include.ALWAYS) int mustBe,
      String unit,
      String severity) {}

  static ContractedTable of(Table mart) {
    return new ContractedTable(
        mart.name(),
        "object",
        "file",
        mart.name() + ".parquet",
        mart.grain(),
        mart.fields().stream().map(field -> property(mart, field)).toList(),
        List.of(uniqueKey(mart)));
  }

  private static Property property(Table mart, Field field) {
    int position = mart.key().indexOf(field) + 1;
    return new Property(
        field.name(),
        field.type().openName(),
        field.type().dataType().sql(),
        field.meaning(),
        MartContract.isRequired(mart, field) ? true : null,
        position > 0 ? true : null,
        position > 0 ? position : null,
        options(field.type()),
        Ratio.of(mart, field)
            .filter(ratio -> !ratio.isEndOfInterval())
            .map(Ratio::words)
            .orElse(""),
        Unit.of(field).map(unit -> List.of(new CustomProperty("unit", unit))).orElse(List.of()));
  }

  private static Quality uniqueKey(Table mart) {
    return new Quality(
        "unique_key_" + mart.name(),
        "Rows whose key another row has too, or lacks a required column. Where there is one,"
            + " nothing is published.",
        "uniqueness",
        "library",
        "duplicateValues",
        Map.of("properties", mart.key().stream().map(Field::name).toList()),
        0,
        "rows",
        "error");
  }

  private static Options options(FieldType type) {
    return switch (type) {
      case RATE -> new Options(0, 1, null);
      case DATE -> new Options(null, null, "yyyy-MM-dd");
      default -> null;
    };
  }
}
