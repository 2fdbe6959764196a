package org.detainerlake.place;

import static org.apache.spark.sql.functions.broadcast;
import static org.detainerlake.catalog.MatchFields.MATCH_EVIDENCE;
import static org.detainerlake.catalog.MatchFields.MATCH_METHOD;
import static org.detainerlake.catalog.PlaceFields.*;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.detainerlake.catalog.Field;

/** Lines of lists with the jurisdiction of what they name. */
final class Placements {
  private Placements() {}

  private static final List<Field> TOLD =
      List.of(JURISDICTION_ID, COUNTY_FIPS, MATCH_METHOD, MATCH_EVIDENCE);

  /** In one task, as facilities are: lists have thousands of lines at most. */
  static Dataset<Row> beside(
      Dataset<Row> lines, Dataset<Row> states, MapFunction<Row, Placement> rule) {
    Dataset<Row> named =
        lines.join(
            broadcast(states.select(STATE_CODE.col(), STATE_NAME.col())),
            STATE_CODE.name(),
            "left");
    MapFunction<Row, Row> placed = row -> row(row, rule.call(row));
    return named.repartition(1).map(placed, Encoders.row(schema(named.schema())));
  }

  private static StructType schema(StructType of) {
    StructType schema = of;
    for (Field field : TOLD) {
      schema = schema.add(field.name(), field.type().dataType());
    }
    return schema;
  }

  private static Row row(Row line, Placement at) {
    Stream<Object> before = IntStream.range(0, line.size()).mapToObj(line::get);
    Stream<Object> told =
        Stream.of(at.jurisdictionId(), at.countyFips(), at.method(), at.evidence());
    return RowFactory.create(Stream.concat(before, told).toArray());
  }
}
