package org.detainerlake.job;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.detainerlake.catalog.Field;
import org.detainerlake.catalog.MartTables;
import org.detainerlake.catalog.Ratio;
import org.detainerlake.catalog.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "describe",
    mixinStandardHelpOptions = true,
    description = "Says what a mart holds: what a row is, its columns, what not to conclude.")
final class DescribeCommand implements Callable<Integer> {
  @Parameters(arity = "0..1", paramLabel = "MART", description = "The mart; none lists them all.")
  private String mart;

  @Override
  public Integer call() {
    if (mart == null) {
      MartTables.ALL.forEach(table -> Console.line("%-22s %s", table.name(), table.grain()));
      return ExitCode.DONE.value();
    }
    describe(KnownMarts.mart(mart));
    return ExitCode.DONE.value();
  }

  private static void describe(Table table) {
    Console.line("%s: %s", table.name(), table.grain());
    if (!table.warning().isEmpty()) {
      Console.line("Beware: %s", table.warning());
    }
    Console.line(
        "Key: %s", table.key().stream().map(Field::name).collect(Collectors.joining(", ")));
    table
        .fields()
        .forEach(
            field ->
                Console.line(
                    "  %-26s %-8s %s",
                    field.name(),
                    field.type().name().toLowerCase(Locale.ROOT),
                    field.meaning() + ratio(table, field)));
  }

  private static String ratio(Table table, Field field) {
    return Ratio.of(table, field).map(ratio -> " = " + ratio.words()).orElse("");
  }
}
