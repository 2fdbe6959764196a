package org.detainerlake.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is measured against does the work: both peers, of all works, the same. */
class DuckDbPeerTest {
  private static final String HEADER =
      "record_id,record_version,withdrawn,issued_date,form,facility,facility_code,city,state,"
          + "lift_reason,lift_date,conviction_code,conviction,charge_code,charge,criminality,"
          + "threat_level\n";
  private static final String HISTORY =
      HEADER
          + "A,2024-01-01,,2024-01-01,I247A,Cook  County Jail,,Chicago,ILLINOIS,"
          + "Detainer Declined by LEA,,,,,,,\n"
          + "B,2024-01-01,,2024-01-02,I247A,COOK COUNTY JAIL,NA,CHICAGO,Illinois,NULL,,,,,,,\n";

  /** B is told anew with an outcome. */
  private static final String LATER =
      HEADER
          + "B,2024-03-01,,2024-01-02,I247A,COOK COUNTY JAIL,,CHICAGO,ILLINOIS,"
          + "Booked into Detention,2024-03-01,,,,,,\n";

  @TempDir Path folder;
  private Stage stage;

  @BeforeEach
  void facilities() throws IOException, SQLException {
    stage = new Stage(folder.resolve("stage"));
    stage.reset(null);
    Path marts = Files.createDirectories(stage.lake().resolve("marts/current"));
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      statement.execute(
          "COPY (SELECT 'f' AS facility_id, 'county:17031' AS jurisdiction_id,"
              + " 'county' AS jurisdiction_type, 'IL' AS state_code, 'CHICAGO' AS facility_city,"
              + " 'COOK COUNTY JAIL' AS facility_name, NULL::VARCHAR AS facility_code)"
              + " TO '%s/dim_facility.parquet'".formatted(marts));
    }
  }

  @Test
  void both_count_a_history_and_what_comes_after_it_alike() throws Exception {
    for (Contestant peer : List.of(Contestant.PLAIN, Contestant.TUNED)) {
      assertThat(counted(peer, Work.FULL, HISTORY))
          .isEqualTo("1 jurisdiction weeks, 2 issued, 1 declined");
      assertThat(counted(peer, Work.UPDATE, LATER))
          .isEqualTo("1 jurisdiction weeks, 2 issued, 1 declined");
      assertThat(counted(peer, Work.RELEASE, LATER))
          .as("only the day that the release covers is told anew")
          .isEqualTo("1 jurisdiction weeks, 2 issued, 1 declined");
      assertThat(stage.marts(peer).resolve("weekly_decline_rates.csv"))
          .content()
          .contains("county:17031,county,2023-12-30,2,1,1,0,2,2,0.5,0.5,0.5,0.0945");
    }
  }

  private String counted(Contestant peer, Work work, String rows) throws Exception {
    Path input = Files.writeString(folder.resolve(work.code() + ".csv"), rows);
    List<String> command = peer.command(work, stage, input);
    int main = command.indexOf(DuckDbPeer.class.getName());
    DuckDbPeer.main(command.subList(main + 1, command.size()).toArray(String[]::new));
    return stage.counted(peer);
  }
}
