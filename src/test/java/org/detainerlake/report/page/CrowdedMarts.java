package org.detainerlake.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import org.detainerlake.catalog.AreaFields;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.MartTables;
import org.detainerlake.catalog.PlaceFields;
import org.detainerlake.catalog.Table;
import org.detainerlake.report.Marts;

/**
 * Marts of a small lake with a nation's counties: what is told of one county with detainers in the
 * week is told of {@value #COPIES} others too, under names of our choice. A real lake of so many
 * places takes minutes to make, and the page asks for places, not for records.
 */
final class CrowdedMarts implements Marts {
  private static final int COPIES = 60;
  private static final String COUNTY = "county:";

  private final Marts marts;
  private final Map<String, List<InventedPlace>> copies = new TreeMap<>();

  /**
   * A place that is told of as another one is.
   *
   * @param fips a county that the marts know nothing of
   */
  record InventedPlace(String fips, String name, String state) {}

  /**
   * The marts with more places.
   *
   * @param names what these are called; fewer names than places are used again, with a number
   * @param fips counties that there are
   */
  CrowdedMarts(Marts marts, Predicate<Row> isOfWeek, List<String> names, List<String> fips) {
    this.marts = marts;
    Set<String> known = Set.copyOf(ids(marts, MartTables.DIM_JURISDICTION, row -> true));
    List<String> free = fips.stream().filter(county -> !known.contains(COUNTY + county)).toList();
    List<String> busy =
        ids(marts, MartTables.WEEKLY_DECLINE_RATES, isOfWeek).stream()
            .filter(id -> id.startsWith(COUNTY))
            .toList();
    for (int i = 0; i < Math.min(busy.size() * COPIES, free.size()); i++) {
      String name = names.get(i % names.size()) + " " + i;
      copies
          .computeIfAbsent(busy.get(i / COPIES), id -> new ArrayList<>())
          .add(new InventedPlace(free.get(i), name, i % 2 == 0 ? "TX" : "CA"));
    }
  }

  private static List<String> ids(Marts marts, Table mart, Predicate<Row> kept) {
    return marts.rows(mart, kept).stream()
        .map(row -> row.<String>getAs(PlaceFields.JURISDICTION_ID.name()))
        .toList();
  }

  @Override
  public List<Row> rows(Table mart, List<Field> columns, Predicate<Row> kept) {
    return marts.rows(mart, columns, kept).stream()
        .flatMap(row -> Stream.concat(Stream.of(row), others(row)))
        .toList();
  }

  private Stream<Row> others(Row row) {
    List<String> columns = List.of(row.schema().fieldNames());
    return Stream.of(PlaceFields.JURISDICTION_ID, AreaFields.AREA_ID)
        .filter(field -> columns.contains(field.name()))
        .flatMap(
            field ->
                copies.getOrDefault(row.<String>getAs(field.name()), List.of()).stream()
                    .map(place -> told(row, place)));
  }

  private static Row told(Row row, InventedPlace place) {
    StructType schema = row.schema();
    Object[] cells =
        IntStream.range(0, row.size())
            .mapToObj(i -> cell(schema.fieldNames()[i], row.get(i), place))
            .toArray();
    return new GenericRowWithSchema(cells, schema);
  }

  private static Object cell(String column, Object cell, InventedPlace place) {
    Map<String, String> own =
        Map.of(
            PlaceFields.JURISDICTION_ID.name(), COUNTY + place.fips(),
            AreaFields.AREA_ID.name(), COUNTY + place.fips(),
            PlaceFields.JURISDICTION_NAME.name(), place.name(),
            PlaceFields.COUNTY_FIPS.name(), place.fips(),
            PlaceFields.STATE_CODE.name(), place.state());
    return own.containsKey(column) ? own.get(column) : cell;
  }
}
