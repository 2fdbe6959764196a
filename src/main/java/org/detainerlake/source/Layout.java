package org.detainerlake.source;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.detainerlake.catalog.ContextFields;
import org.detainerlake.catalog.RecordFields;
import org.detainerlake.catalog.Release;
import org.detainerlake.catalog.Subject;
import org.detainerlake.catalog.TextConventions;

/**
 * What the files of one release layout look like: one yaml file in {@code conf/sources}.
 *
 * @param name the yaml file's name without its ending
 * @param title what a person calls it
 * @param subject what its rows are about; says which columns it can map
 * @param generation the schema generation of the records, 1 to 7
 * @param format workbook or csv
 * @param files patterns of file names that are surely of this layout
 * @param preambleRows rows above the header; null: it is looked for in the first rows
 * @param sheets pattern of the workbook sheets to read; all of them are stacked
 * @param totals pattern of what begins a row of totals, case does not count; null: there is none
 * @param columns canonical column to the headers it had, in any spelling of case and spaces
 * @param fixed canonical column to what every row of such a file says without a column of its own;
 *     may be left out
 * @param required canonical columns without which a header is not this layout's
 * @param carried known headers that are kept as published, not interpreted
 * @param dates date patterns and the range that records of this layout can lie in
 * @param marks what stands for nothing and what for a value blacked out
 * @param encoding the text encoding, decoded strictly
 * @param release how to tell a file's release
 */
public record Layout(
    String name,
    String title,
    Subject subject,
    int generation,
    Format format,
    List<String> files,
    Integer preambleRows,
    String sheets,
    String totals,
    Map<String, List<String>> columns,
    Map<String, String> fixed,
    List<String> required,
    List<String> carried,
    Dates dates,
    Marks marks,
    String encoding,
    ReleaseRule release)
    implements Serializable {

  public Layout {
    fixed = fixed == null ? Map.of() : Map.copyOf(fixed);
  }

  /** The file formats that can be read. */
  public enum Format {
    WORKBOOK,
    CSV
  }

  /** See {@link TextConventions}. */
  public record Dates(List<String> patterns, LocalDate earliest, LocalDate latest)
      implements Serializable {
    boolean isWhole() {
      return patterns != null && !patterns.isEmpty() && earliest != null && latest != null;
    }
  }

  /** See {@link TextConventions}. */
  public record Marks(List<String> nothing, List<String> redacted) implements Serializable {
    boolean isWhole() {
      return nothing != null && redacted != null;
    }
  }

  /**
   * How a file tells its release.
   *
   * @param kind full, update, partial or list
   * @param series the name of the series its releases belong to; null: they are in none
   * @param named pattern of the file name with the groups called name and date, and in a series
   *     perhaps one called series, which goes behind the series' name; may be null
   * @param prefix put before the first of these groups to make the release's name
   * @param dateFormat format of the second
   * @param otherwise the date of files whose name tells none; null: their newest record tells
   * @param states {@code all} where the layout is national, {@code data} where the rows tell
   */
  public record ReleaseRule(
      String kind,
      String series,
      String named,
      String prefix,
      String dateFormat,
      LocalDate otherwise,
      String states)
      implements Serializable {
    boolean isWhole() {
      return kind != null
          && Release.KINDS.contains(kind)
          && states != null
          && Set.of("all", "data").contains(states)
          && (named == null || (hasGroups() && prefix != null && dateFormat != null));
    }

    private boolean hasGroups() {
      return named.contains("(?<name>") && named.contains("(?<date>");
    }

    /** Whether the file's name says which of many like series it is of. */
    boolean namesSeries() {
      return named != null && named.contains("(?<series>");
    }

    /** An update without a series would change nothing; a group without one says nothing. */
    boolean isSeriesWhole() {
      return series == null
          ? !Release.UPDATE.equals(kind) && !namesSeries()
          : !series.isBlank() && Set.of(Release.FULL, Release.UPDATE).contains(kind);
    }
  }

  /** Whether a file of this name is surely of this layout. */
  boolean names(String fileName) {
    return files.stream().anyMatch(pattern -> Pattern.matches(pattern, fileName));
  }

  /** Context comes as lists, detainers as full or partial releases. */
  boolean isKindOfItsSubject() {
    return subject.isContext() == Release.LIST.equals(release.kind());
  }

  /** Records of a series are linked by their id alone. */
  boolean identifiesRecords() {
    return release.series() == null || required.contains(RecordFields.RECORD_ID_TEXT.name());
  }

  /** Persons are told apart within one file, and a series tells of one in many. */
  boolean tellsNoPersonsOfSeries() {
    return release.series() == null || !columns.containsKey(RecordFields.PERSON_ID_TEXT.name());
  }

  /**
   * A layout of some records only must be asked for by file name: its header proves nothing. Nor
   * does that of a list with a mark a year, as to which of the years the file is of.
   */
  boolean isGuessable() {
    return !Set.of(Release.PARTIAL, Release.UPDATE).contains(release.kind())
        && !columns.containsKey(ContextFields.LISTED_MARK_TEXT.name());
  }

  /** How its files write dates and gaps, and which canonical columns one of them has. */
  public TextConventions conventions(Set<String> published) {
    return new TextConventions(
        dates.patterns(),
        dates.earliest(),
        dates.latest(),
        marks.nothing(),
        marks.redacted(),
        published);
  }
}
