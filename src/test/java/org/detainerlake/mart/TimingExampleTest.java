package org.detainerlake.mart;

import static org.detainerlake.testing.TableAssert.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The example by hand in method.md. */
class TimingExampleTest {

  @Test
  void the_page_says_what_comes_out() throws IOException {
    String page = Files.readString(Path.of("src/site/markdown/method.md"));
    String example = page.split("example: time_to_outcome\ninput\n", 2)[1].split("```", 2)[0];
    String[] parts = example.split("output\n", 2);
    assertThat(TimingCases.nationalDeclines(parts[0])).hasRows(parts[1]);
  }
}
