package org.detainerlake.place;

import static org.detainerlake.catalog.MatchFields.*;
import static org.detainerlake.catalog.PlaceFields.*;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/**
 * A kind of holder.
 *
 * @param jurisdictionType who answers for its facilities
 * @param facilityType what its facilities are where nothing says so
 */
public record HolderKind(String jurisdictionType, String facilityType) implements Serializable {

  /** By holder type, from {@link org.detainerlake.catalog.ReferenceTables#HOLDERS}. */
  public static Map<String, HolderKind> byType(List<Row> holders) {
    return holders.stream()
        .collect(
            Collectors.toMap(
                row -> row.<String>getAs(HOLDER_TYPE.name()),
                row ->
                    new HolderKind(
                        row.getAs(JURISDICTION_TYPE.name()), row.getAs(FACILITY_TYPE.name()))));
  }
}
