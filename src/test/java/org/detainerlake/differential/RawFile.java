package org.detainerlake.differential;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A published file as the second engine is told of it.
 *
 * @param releaseDate date of the release; empty when its newest record dates it
 * @param headers the file's own names of issue date, facility, state, city and lift reason
 */
record RawFile(
    Path path,
    String releaseName,
    Optional<LocalDate> releaseDate,
    Scope scope,
    List<String> headers) {

  /** What a release speaks for; a newer one replaces older records only there. */
  enum Scope {
    /** All states and the rows without a state, between its first and last issue date. */
    NATIONAL,
    /** The states that occur in it, between its first and last issue date. */
    OWN_STATES,
    /** A selection of records; replaces nothing. */
    PARTIAL
  }

  /** The FOIA workbook of fiscal year 2015; the data folder's copy lacks eleven states. */
  static RawFile fiscalYear2015(Path data) {
    return new RawFile(
        data.resolve("npr-foia-15-06333")
            .resolve("rif-FOIA 15-87693 _07262015_LESA-STU_FINAL FY15YTD (states slice).xlsx"),
        "foia-15-87693",
        Optional.of(LocalDate.of(2015, 7, 26)),
        Scope.NATIONAL,
        List.of(
            "Prepare Date",
            "Detainer Detention Facility",
            "State",
            "City",
            "Detainer Lift Reason"));
  }

  /** Pennsylvania 2007-2015, which repeats the fiscal year 2015 of the workbook. */
  static RawFile pennsylvania(Path data) {
    return new RawFile(
        data.resolve("pa-detainers-2007-2015").resolve("pa_detainers.csv"),
        "pa-detainers-2007-2015",
        Optional.empty(),
        Scope.OWN_STATES,
        List.of("date", "det_facility", "state", "city", "lift_reason"));
  }

  /** The folder of real files: DETAINER_DATA, else ../shared/data; empty when there is none. */
  static Optional<Path> dataFolder() {
    return Stream.of(
            Optional.ofNullable(System.getenv("DETAINER_DATA")), Optional.of("../shared/data"))
        .flatMap(Optional::stream)
        .map(Path::of)
        .filter(Files::isDirectory)
        .findFirst();
  }

  boolean isWorkbook() {
    return path.toString().endsWith(".xlsx");
  }

  /** SHA-256 of the bytes, which orders files of one release id. */
  String sha256() throws IOException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(path));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
