package org.detainerlake.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.detainerlake.catalog.Field;

/** All known layouts, and which of them a header belongs to. */
public record Layouts(List<Layout> all) {
  private static final String MARKS = "\n\r,\"";

  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .addModule(new SimpleModule().addDeserializer(LocalDate.class, new IsoDate()))
          .build();

  /**
   * Reads every yaml file of a folder.
   *
   * @throws SourceFault where the folder is missing, or a layout cannot be understood
   */
  public static Layouts in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return new Layouts(
          files
              .filter(file -> file.toString().endsWith(".yaml"))
              .sorted()
              .map(file -> requireHere(file, folder))
              .map(Layouts::read)
              .toList());
    } catch (IOException e) {
      throw SourceFault.config("no layouts in " + folder, "point --conf at the folder conf", e);
    }
  }

  /** The layout of a name; empty where the folder has it no more. */
  public Optional<Layout> named(String name) {
    return all.stream().filter(layout -> layout.name().equals(name)).findFirst();
  }

  private static Path requireHere(Path file, Path folder) {
    try {
      if (file.toRealPath().startsWith(folder.toRealPath())) {
        return file;
      }
    } catch (IOException e) {
      throw SourceFault.config("layout " + file + " cannot be read", "check its permissions", e);
    }
    throw SourceFault.config(
        "layout " + file + " is a link that leads out of its folder",
        "put the file itself there",
        null);
  }

  static Layout read(Path file) {
    try {
      Layout layout = YAML.readValue(Files.readString(file, StandardCharsets.UTF_8), Layout.class);
      requireWhole(layout, file);
      requireCanonical(layout, file);
      return layout;
    } catch (JsonProcessingException e) {
      throw SourceFault.config(
          "layout %s: %s".formatted(file.getFileName(), e.getOriginalMessage()),
          "mend the yaml file; conf/sources/README.md lists its keys",
          e);
    } catch (IOException e) {
      throw SourceFault.config("layout " + file + " cannot be read", "check its permissions", e);
    }
  }

  /** A key left out, or a word that means nothing, would else show up as wrong figures. */
  private static void requireWhole(Layout layout, Path file) {
    requireThat(isName(layout.name()) && layout.format() != null, "name or format", file);
    requireThat(layout.subject() != null, "subject", file);
    requireThat(isPreamble(layout.preambleRows()), "preamble_rows", file);
    requireThat(layout.files() != null && arePatterns(layout.files()), "files", file);
    requireThat(layout.sheets() != null && arePatterns(List.of(layout.sheets())), "sheets", file);
    requireThat(layout.totals() == null || isTotals(layout), "totals", file);
    requireThat(layout.columns() != null, "columns", file);
    requireThat(layout.required() != null, "required", file);
    requireThat(layout.carried() != null, "carried", file);
    requireThat(isCharset(layout.encoding()), "encoding", file);
    requireThat(layout.dates() != null && layout.dates().isWhole(), "dates", file);
    requireThat(layout.marks() != null && layout.marks().isWhole(), "marks", file);
    requireThat(layout.release() != null && layout.release().isWhole(), "release", file);
    requireThat(layout.isKindOfItsSubject(), "release.kind", file);
    requireThat(layout.release().isSeriesWhole(), "release.series", file);
    requireThat(layout.identifiesRecords(), "required record_id_text of a series", file);
    requireThat(layout.tellsNoPersonsOfSeries(), "person_id_text, in a series,", file);
  }

  /** A layout is called what its file is called. */
  private static boolean isName(String name) {
    return name != null && name.matches("[a-z0-9][a-z0-9-]{0,62}");
  }

  /** A header below the rows that are looked at would never be found. */
  private static boolean isPreamble(Integer rows) {
    return rows == null || (rows >= 0 && rows < SheetHead.ROWS);
  }

  /** A total is told by having no facility, and a list has none in any row. */
  private static boolean isTotals(Layout layout) {
    return !layout.subject().isContext() && arePatterns(List.of(layout.totals()));
  }

  private static boolean arePatterns(List<String> texts) {
    try {
      texts.forEach(Pattern::compile);
      return true;
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  /** Line ends, commas and quotes are looked for as bytes, which in UTF-16 they are not. */
  private static boolean isCharset(String name) {
    try {
      return name != null
          && Arrays.equals(
              MARKS.getBytes(Charset.forName(name)), MARKS.getBytes(StandardCharsets.US_ASCII));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static void requireThat(boolean whole, String key, Path file) {
    if (!whole) {
      throw SourceFault.config(
          "layout %s: its %s is missing, or holds what cannot be used"
              .formatted(file.getFileName(), key),
          "mend the yaml file; conf/sources/README.md lists its keys",
          null);
    }
  }

  private static void requireCanonical(Layout layout, Path file) {
    List<String> known = layout.subject().columns().stream().map(Field::name).toList();
    Stream.of(layout.columns().keySet(), layout.fixed().keySet(), layout.required())
        .flatMap(Collection::stream)
        .filter(column -> !known.contains(column))
        .findFirst()
        .ifPresent(
            column -> {
              throw SourceFault.config(
                  "layout %s maps the unknown column %s".formatted(file.getFileName(), column),
                  "use one of " + String.join(", ", known),
                  null);
            });
  }

  /**
   * The layout that best fits a file's header: one that names the file before one that does not,
   * then the one that maps the most columns, then detainers before context, then by name. Its match
   * may still lack columns.
   */
  HeaderMatch best(String fileName, Layout.Format format, SheetHead head) {
    return all.stream()
        .filter(layout -> layout.format() == format)
        .filter(layout -> layout.isGuessable() || layout.names(fileName))
        .map(layout -> HeaderMatch.of(layout, head))
        .max(
            Comparator.comparing(HeaderMatch::isComplete)
                .thenComparing(match -> match.layout().names(fileName))
                .thenComparing(match -> match.canonicalIndex().size())
                .thenComparing(match -> match.layout().subject(), Comparator.reverseOrder())
                .thenComparing(match -> match.layout().name(), Comparator.reverseOrder()))
        .orElseThrow(
            () ->
                SourceFault.config(
                    "there is no layout for " + format + " files",
                    "add one to conf/sources",
                    null));
  }

  /** The layout whose whole header stands on another row than it states, if there is one. */
  Optional<HeaderMatch> misplaced(String fileName, Layout.Format format, SheetHead head) {
    return all.stream()
        .filter(layout -> layout.format() == format && layout.preambleRows() != null)
        .filter(layout -> layout.isGuessable() || layout.names(fileName))
        .map(layout -> HeaderMatch.anywhere(layout, head))
        .filter(HeaderMatch::isComplete)
        .max(Comparator.comparing(match -> match.canonicalIndex().size()));
  }

  private static final class IsoDate extends FromStringDeserializer<LocalDate> {
    private static final long serialVersionUID = 1L;

    IsoDate() {
      super(LocalDate.class);
    }

    @Override
    protected LocalDate _deserialize(String value, DeserializationContext context) {
      return LocalDate.parse(value);
    }
  }
}
