package org.detainerlake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.detainerlake.testing.TestSpark;

/** Files that the tests of this package land, what is read of them, and what is said of them. */
final class Landing {
  private Landing() {}

  static final Layouts LAYOUTS = Layouts.in(Path.of("conf/sources"));

  static final String CSV_HEADER = "date,detainer_type,det_facility,state,city,lift_reason";

  static final Object[] FOIA_HEADER = {
    "Prepare Date",
    "Detainer Type",
    "Detainer Detention Facility",
    "State",
    "City",
    "Detainer Lift Reason"
  };

  /** A layout of two columns; tests replace lines of it. */
  static final String MADE_UP =
      """
      name: made-up
      title: Made up
      subject: detainers
      generation: 1
      format: CSV
      files: []
      preamble_rows: 0
      sheets: '.*'
      columns:
        prepare_date_text: [issued]
        facility_name_text: [jail]
      required: [prepare_date_text, facility_name_text]
      carried: [remark]
      dates:
        patterns: [yyyy-MM-dd]
        earliest: 2003-03-01
        latest: 2017-12-31
      marks:
        nothing: ['']
        redacted: []
      encoding: UTF-8
      release:
        kind: full
        named: null
        prefix: ''
        date_format: yyyy-MM-dd
        otherwise: null
        states: data
      """;

  static Path file(Path folder, String name, String text) {
    return file(folder, name, text.getBytes(StandardCharsets.UTF_8));
  }

  static Path file(Path folder, String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The made-up layout alone, with a text in it replaced. */
  static Layouts madeUp(Path folder, String text, String by) {
    if (!MADE_UP.contains(text)) {
      throw new IllegalArgumentException("the made-up layout has no " + text);
    }
    file(folder, "made-up.yaml", MADE_UP.replace(text, by));
    return Layouts.in(folder);
  }

  static Recognition recognised(Path file) {
    return Recognition.of(SourceFile.at(file), LAYOUTS);
  }

  static Dataset<Row> rows(Path file) {
    return SourceRows.of(TestSpark.session(), recognised(file));
  }

  static void assertFault(
      ThrowingCallable call, SourceFault.Kind kind, String what, String advice) {
    Throwable thrown = catchThrowable(call);
    assertThat(thrown).isInstanceOf(SourceFault.class).hasMessage(what);
    assertThat(((SourceFault) thrown).kind()).isEqualTo(kind);
    assertThat(((SourceFault) thrown).advice()).isEqualTo(advice);
  }
}
