package org.detainerlake.catalog;

import static org.detainerlake.catalog.ContextFields.*;
import static org.detainerlake.catalog.MeasureFields.WEEK_START_DATE;
import static org.detainerlake.catalog.PlaceFields.STATE_CODE;
import static org.detainerlake.catalog.RecordFields.LIFT_REASON;
import static org.detainerlake.catalog.RecordedFields.RECORDED_BASIS;
import static org.detainerlake.catalog.VintageFields.OLD_RELEASE_ID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.Map;

/**
 * What readers of a mart may rely on, after the Open Data Contract Standard, version 3.1: columns
 * with type and unit, the key, what is never null.
 *
 * @param version the version of the contracts, the same for all marts
 */
public record MartContract(
    String apiVersion,
    String kind,
    String id,
    String name,
    String version,
    String status,
    Description description,
    List<ContractedTable> schema) {

  /**
   * Of all marts together. The first number is raised where what a reader relied on is gone, the
   * second where something is added; wording alone raises none.
   */
  public static final String VERSION = "1.0.0";

  /** Columns of keys in which no value is a value of its own. */
  private static final Map<Table, List<Field>> MAY_BE_NULL =
      Map.of(
          MartTables.OUTCOME_BREAKDOWN, List.of(LIFT_REASON),
          BulkMarts.BULK_DAYS, List.of(RECORDED_BASIS),
          VintageMarts.RELEASE_CHANGES, List.of(OLD_RELEASE_ID),
          VintageMarts.WEEKLY_RECORDED_DECLINES, List.of(WEEK_START_DATE),
          ContextMarts.REPORTED_VS_COMPUTED, List.of(REPORT_SECTION, REPORTED_PLACE, STATE_CODE),
          CooperationMarts.DIM_AGREEMENT, List.of(STATE_CODE, AGENCY_KEY, MODEL_CODE),
          CooperationMarts.DIM_POLICY, List.of(POLICY_LOCATION, STATE_CODE, ENACTED_DATE));

  private static final ObjectMapper YAML =
      YAMLMapper.builder(
              YAMLFactory.builder()
                  .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                  .disable(YAMLGenerator.Feature.SPLIT_LINES)
                  .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                  .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                  .build())
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
          .build();

  /** What a mart is for, and what it is not. */
  public record Description(String purpose, String usage, String limitations) {}

  /** Whether a mart's column has a value in every row: columns of the key, but for a few. */
  public static boolean isRequired(Table mart, Field field) {
    return mart.key().contains(field) && !MAY_BE_NULL.getOrDefault(mart, List.of()).contains(field);
  }

  /** The contract of a mart. */
  public static MartContract of(Table mart) {
    return new MartContract(
        "v3.1.0",
        "DataContract",
        "detainer-lake." + mart.name(),
        mart.name(),
        VERSION,
        "active",
        new Description(
            mart.grain(), "Add up counts, then divide; never average rates.", mart.warning()),
        List.of(ContractedTable.of(mart)));
  }

  /** The contract as a file; equal catalogs give equal text. */
  public String yaml() {
    try {
      return "# Made from the catalog in the code; a test fails where it is stale.\n"
          + YAML.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(name, e);
    }
  }
}
