package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TimeZone;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;

class ExecutorSettingsTest {
  @Test
  void options_of_the_cluster_stay_and_ours_come_last() {
    SparkConf given = new SparkConf(false).set(ExecutorSettings.OPTIONS, "-Duser.language=ar -ea");
    assertThat(ExecutorSettings.over(given).get(ExecutorSettings.OPTIONS))
        .isEqualTo(
            "-Duser.language=ar -ea -Duser.language= -Duser.country= -Duser.variant="
                + " -Dfile.encoding=UTF-8 -Duser.timezone=%s",
            TimeZone.getDefault().getID());
  }

  @Test
  void a_charset_that_somebody_chose_for_names_of_files_stays() {
    SparkConf none = new SparkConf(false);
    assertThat(ExecutorSettings.over(none)).containsEntry(ExecutorSettings.CHARSET, "C.UTF-8");
    SparkConf chosen = none.set(ExecutorSettings.CHARSET, "de_DE.UTF-8");
    assertThat(ExecutorSettings.over(chosen)).doesNotContainKey(ExecutorSettings.CHARSET);
  }
}
