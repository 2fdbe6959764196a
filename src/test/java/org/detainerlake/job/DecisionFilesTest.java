package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people write by hand is checked line by line before a figure follows it. */
class DecisionFilesTest {
  private static final String DISPUTES =
      "jurisdiction_id,disputed_from_date,disputed_to_date,dispute_status,decided_date,source,note\n";
  private static final String CROSSWALK =
      "state_code,facility_city,facility_name,facility_code,county_fips,holder_type,facility_type,"
          + "decided_date,source,note\n";

  @TempDir Path conf;

  @Test
  void the_files_that_ship_can_be_used() {
    assertThat(Disputes.in(Path.of("conf"))).isNotEmpty();
    assertThat(Resolvers.of(Path.of("conf"), List.of())).isNotNull();
  }

  @Test
  void a_dispute_that_could_mark_nothing_is_named_with_its_line() throws IOException {
    assertThat(disputes("county:99999,2017-01-28,2017-02-03,disputed,2026-11-24,a page,"))
        .isEqualTo("line 2: its jurisdiction_id is none, such as county:48453 or state:TX");
    assertThat(disputes("county:48453,2017-02-03,2017-01-28,disputed,2026-11-24,a page,"))
        .isEqualTo("line 2: its dates are no span");
    assertThat(disputes("state:TX,2017-02-03,,disputed,2026-11-24,a page,"))
        .isEqualTo("line 2: its dates are no span");
    assertThat(disputes("county:48453,2017-01-28,2017-02-03,doubtful,2026-11-24,a page,"))
        .isEqualTo("line 2: its dispute_status is not disputed, retracted or never_in_custody");
    assertThat(disputes("county:48453,2017-01-28,2017-02-03,disputed,2026-11-24,,"))
        .isEqualTo("line 2: it has no source");
  }

  @Test
  void a_cell_of_another_kind_and_a_line_of_another_length_are_named() throws IOException {
    assertThat(disputes("county:48453,28 Jan 2017,2017-02-03,disputed,2026-11-24,a page,"))
        .isEqualTo("line 2: its disputed_from_date is not a DATE");
    assertThat(disputes("county:48453,2017-01-28")).isEqualTo("line 2 has 2 cells, not 7");
    Files.writeString(conf.resolve("disputes.csv"), "jurisdiction,from\n");
    assertThat(failure().getMessage()).endsWith("its header must be " + DISPUTES.strip());
  }

  @Test
  void a_missing_file_is_named() {
    assertThat(failure().getMessage()).isEqualTo("there is no " + conf.resolve("disputes.csv"));
    assertThat(failure().exitCode()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void a_line_of_the_crosswalk_is_named_with_its_file() throws IOException {
    Files.writeString(
        conf.resolve("crosswalk.csv"), CROSSWALK + "WI,,A JAIL,,17031,,,2026-11-24,a list,\n");
    Failure failure = catchThrowableOfType(Failure.class, () -> Resolvers.of(conf, List.of()));
    assertThat(failure)
        .hasMessage(
            conf.resolve("crosswalk.csv") + ": line 2: 17031 is no county of WI on 2020-01-01");
    assertThat(failure.advice()).isEqualTo("mend that line");
  }

  private String disputes(String line) throws IOException {
    Files.writeString(conf.resolve("disputes.csv"), DISPUTES + line + "\n");
    return failure().getMessage().replace(conf.resolve("disputes.csv") + ": ", "");
  }

  private Failure failure() {
    return catchThrowableOfType(Failure.class, () -> Disputes.in(conf));
  }
}
