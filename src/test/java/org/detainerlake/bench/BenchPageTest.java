package org.detainerlake.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchPageTest {
  @TempDir Path folder;

  @Test
  void a_line_takes_the_place_of_its_older_self_and_smaller_sizes_come_first() throws IOException {
    Path page =
        Files.writeString(
            folder.resolve("page.md"),
            """
            # Title

            | rows | work | who | seconds |
            | ---: | --- | --- | ---: |
            | 2,000,000 | full | lake | 50.0 |
            | 2,000,000 | full | plain | 10.0 |

            After it.
            """);
    new BenchPage(page)
        .keep(List.of("| 2,000,000 | full | lake | 40.0 |", "| 200,000 | full | lake | 30.0 |"));
    assertThat(page)
        .hasContent(
            """
            # Title

            | rows | work | who | seconds |
            | ---: | --- | --- | ---: |
            | 200,000 | full | lake | 30.0 |
            | 2,000,000 | full | lake | 40.0 |
            | 2,000,000 | full | plain | 10.0 |

            After it.
            """);
  }

  @Test
  void the_median_of_an_even_number_lies_between_the_two_in_the_middle() {
    assertThat(Median.of(DoubleStream.of(9, 1, 2, 4))).isEqualTo(3);
    assertThat(Median.of(DoubleStream.of(9, 1, 2))).isEqualTo(2);
  }
}
