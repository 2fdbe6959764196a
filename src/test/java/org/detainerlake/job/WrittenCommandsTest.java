package org.detainerlake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detainerlake.testing.Documents;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Every command that README and pages write is one of the program's, with options it has. */
class WrittenCommandsTest {
  private static final Pattern IN_A_SENTENCE = Pattern.compile("`(jobs/[a-z]+(?: [^`]*)?)`");
  private static final Pattern IN_A_BLOCK =
      Pattern.compile("(?:[A-Z_]+=\\S+ )*(jobs/[a-z]+(?: .*)?)");

  @Test
  void blocks_are_whole_commands() throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path page : Documents.all()) {
      boolean inside = false;
      for (String line : Files.readAllLines(page)) {
        inside ^= line.startsWith("```");
        Matcher command = IN_A_BLOCK.matcher(line);
        if (inside && command.matches()) {
          lines.add(command.group(1));
        }
      }
    }
    assertThat(lines).hasSizeGreaterThan(5).contains("jobs/demo");
    assertThat(lines).allSatisfy(line -> assertThat(WrittenCommand.of(line).read()).isNotNull());
  }

  /** A sentence need not name what the command cannot do without. */
  @Test
  void sentences_name_commands_and_options_that_there_are() throws IOException {
    List<String> commands = new ArrayList<>();
    for (Path page : Documents.all()) {
      IN_A_SENTENCE
          .matcher(Files.readString(page))
          .results()
          .map(m -> m.group(1))
          .forEach(commands::add);
    }
    assertThat(commands).hasSizeGreaterThan(15);
    assertThat(commands).allSatisfy(WrittenCommandsTest::names);
  }

  private static void names(String command) {
    try {
      WrittenCommand.of(command).read();
    } catch (CommandLine.MissingParameterException e) {
      assertThat(e).hasMessageStartingWith("Missing required");
    }
  }

  @Test
  void what_there_is_not_is_found() {
    for (String wrong :
        List.of("jobs/submit refreshh", "jobs/refresh --lake D --fresh 10d F", "jobs/repair")) {
      assertThatThrownBy(() -> names(wrong))
          .as(wrong)
          .isInstanceOf(CommandLine.UnmatchedArgumentException.class);
    }
  }
}
