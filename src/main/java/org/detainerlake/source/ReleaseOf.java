package org.detainerlake.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detainerlake.catalog.Release;

/** Which release a file belongs to: flags say it, else its name, its layout, its newest record. */
public final class ReleaseOf {
  private ReleaseOf() {}

  private static final int SHORT_HASH = 8;
  private static final int LONGEST_NAME = 63;

  /** Said of the release in front: in the middle of its name it would be said twice. */
  private static final String MADE_UP = "(?i)synthetic";

  /**
   * The release of a file.
   *
   * @param newestRecord the newest prepare date in the file, asked for only where flags, name and
   *     layout give no date; empty where no record has a readable date
   * @throws SourceFault where nothing tells the date, or a name said cannot be one
   */
  public static Release file(
      Recognition recognition, ReleaseFlags flags, Supplier<Optional<LocalDate>> newestRecord) {
    Layout.ReleaseRule rule = recognition.layout().release();
    Optional<Named> named = named(recognition.file().name(), rule);
    String name = flags.name() != null ? slug(flags.name()) : named.map(Named::name).orElse(null);
    requireName(name);
    LocalDate date = flags.date() != null ? flags.date() : named.map(Named::date).orElse(null);
    String basis = flags.date() != null || flags.name() != null ? "flag" : "file_name";
    if (date == null && rule.otherwise() != null) {
      date = rule.otherwise();
      basis = "layout";
    }
    if (date == null) {
      date = newestRecord.get().orElseThrow(() -> undated(recognition.file()));
      basis = "data";
    }
    boolean synthetic = recognition.file().name().toLowerCase(Locale.ROOT).contains("synthetic");
    return new Release(
        (synthetic ? "synthetic-" : "") + (name == null ? unnamed(recognition.file()) : name),
        date,
        kind(flags, rule),
        basis,
        flags.from(),
        flags.to(),
        states(flags, rule),
        synthetic,
        series(recognition, kind(flags, rule)));
  }

  /**
   * The series a file is of, where nothing is said of its kind; empty where it is in none.
   *
   * @throws SourceFault where its name should tell and does not
   */
  public static Optional<String> series(Recognition recognition) {
    return Optional.ofNullable(series(recognition, recognition.layout().release().kind()));
  }

  /** What is partial is in no series: nothing follows from a record that it lacks, or has. */
  private static String series(Recognition recognition, String kind) {
    Layout.ReleaseRule rule = recognition.layout().release();
    if (rule.series() == null && kind.equals(Release.UPDATE)) {
      throw noUpdate(recognition);
    }
    if (rule.series() == null || kind.equals(Release.PARTIAL)) {
      return null;
    }
    return rule.namesSeries()
        ? slug(rule.series() + "-" + seriesNamed(recognition))
        : rule.series();
  }

  private static String seriesNamed(Recognition recognition) {
    Matcher matcher =
        Pattern.compile(recognition.layout().release().named()).matcher(recognition.file().name());
    if (!matcher.matches()) {
      throw new SourceFault(
          SourceFault.Kind.RELEASE_UNKNOWN,
          recognition.file().name() + ": its name does not tell which series it belongs to",
          "name it as release.named of layout %s wants it: %s"
              .formatted(recognition.layout().name(), recognition.layout().release().named()),
          null);
    }
    return matcher.group("series");
  }

  private static SourceFault noUpdate(Recognition recognition) {
    return new SourceFault(
        SourceFault.Kind.RELEASE_UNKNOWN,
        "%s: layout %s has no series, so its files cannot be updates"
            .formatted(recognition.file().name(), recognition.layout().name()),
        "give the layout a release.series and a record_id_text, or say --kind full or partial",
        null);
  }

  /** A list is a list, whatever is said of the records it came along with. */
  private static String kind(ReleaseFlags flags, Layout.ReleaseRule rule) {
    return flags.kind() == null || Release.LIST.equals(rule.kind()) ? rule.kind() : flags.kind();
  }

  private static Set<String> states(ReleaseFlags flags, Layout.ReleaseRule rule) {
    if (!flags.states().isEmpty()) {
      return flags.states();
    }
    return "all".equals(rule.states()) ? Set.of(Release.ALL_STATES) : Set.of();
  }

  private record Named(String name, LocalDate date) {}

  private static Optional<Named> named(String fileName, Layout.ReleaseRule rule) {
    if (rule.named() == null) {
      return Optional.empty();
    }
    Matcher matcher = Pattern.compile(rule.named()).matcher(fileName);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      DateTimeFormatter format = strict(rule.dateFormat());
      return Optional.of(
          new Named(
              slug(rule.prefix() + matcher.group("name").replaceAll(MADE_UP, "")),
              LocalDate.parse(matcher.group("date"), format)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A day that does not exist is no date: leniently 31 February is the 28th. */
  private static DateTimeFormatter strict(String format) {
    return DateTimeFormatter.ofPattern(format.replace('y', 'u'), Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** With a piece of the hash: a file changed under the same name is a release of its own. */
  private static String unnamed(SourceFile file) {
    String stem = file.name().replaceFirst("\\.[A-Za-z]+$", "").replaceAll(MADE_UP, "");
    String hash = file.sha256().substring(0, SHORT_HASH);
    String slug = slug(stem);
    String start = slug.substring(0, Math.min(slug.length(), LONGEST_NAME - SHORT_HASH - 1));
    return slug(start + "-" + hash);
  }

  /** It names folders: one without a letter names none, a long one cannot be made. */
  private static void requireName(String name) {
    if (name != null && (name.isEmpty() || name.length() > LONGEST_NAME)) {
      throw new SourceFault(
          SourceFault.Kind.RELEASE_UNKNOWN,
          "'%s' cannot be the name of a release".formatted(name),
          "say one of 1 to %d letters and digits with --release-name".formatted(LONGEST_NAME),
          null);
    }
  }

  private static String slug(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  private static SourceFault undated(SourceFile file) {
    return new SourceFault(
        SourceFault.Kind.RELEASE_UNKNOWN,
        file.name() + ": neither its name nor a record in it tells the release's date",
        "say it with --release-date YYYY-MM-DD",
        null);
  }
}
