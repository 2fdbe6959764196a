package org.detainerlake.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.context.JavaBeanValueResolver;
import com.github.jknack.handlebars.context.MapValueResolver;
import com.github.jknack.handlebars.context.MethodValueResolver;
import com.github.jknack.handlebars.io.ClassPathTemplateLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Writes a report as pages: each one file that needs nothing else, in which every text from data is
 * escaped, and whose policy allows its own style and script and no request.
 */
public final class Pages {
  /** The report itself within its folder. */
  public static final String PAGE = "weekly.html";

  private static final String SUMMARY = "weekly.md";
  private static final List<String> STYLES = List.of("page.css", "chart.css", "script.css");
  private static final List<String> SCRIPTS = List.of("page.js", "map.js", "figures.js");
  private static final List<String> SCRIPT_TEXTS = List.of("shown", "explain", "copied", "command");
  private static final String FOLDER = "/report/";
  private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cntrl}&&[^\\t\\n]]");

  private final Wording words;
  private final String style = joined(STYLES);
  private final String script = joined(SCRIPTS);

  public Pages(Wording words) {
    this.words = words;
  }

  /**
   * An edition in the index.
   *
   * @param folder where it lies beside the index
   * @param state what its publication is today, as {@code current}
   */
  public record Entry(String folder, String week, String publication, String state) {}

  /** All files of an edition: text by name. */
  public Map<String, String> of(WeeklyReport report) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(PAGE, page(report.whole(), ""));
    files.put(SUMMARY, written("weekly.md", markdown(), model(report.whole(), "")));
    files.put(FiguresCsv.FILE, FiguresCsv.of(report.whole()));
    report.states().forEach((code, page) -> files.put(ofState(code), page(page, "../")));
    return files;
  }

  /** The page of a state within an edition. */
  static String ofState(String code) {
    return "states/" + code + ".html";
  }

  /** The page that leads to all editions. */
  public String index(List<Entry> editions, boolean synthetic) {
    Map<String, Object> model = new TreeMap<>(frame());
    model.put("synthetic", synthetic);
    model.put(
        "editions",
        editions.stream()
            .map(e -> new Entry(e.folder(), e.week(), e.publication(), said(e.state())))
            .toList());
    return written("index", Pages::html, model);
  }

  private String said(String state) {
    return words.say("index." + state);
  }

  private String page(Report report, String up) {
    return written("page", Pages::html, model(report, up));
  }

  private Map<String, Object> model(Report report, String up) {
    Map<String, Object> model = new TreeMap<>(frame());
    model.put("script", script);
    model.put("scriptTexts", scriptTexts());
    model.put("up", up);
    model.put("title", report.title());
    model.put("publication", report.edition().publication());
    model.put("synthetic", report.edition().synthetic());
    model.put("headline", report.headline());
    model.put("sections", report.sections());
    model.put("views", report.views());
    model.put("states", report.states());
    return model;
  }

  private Map<String, Object> frame() {
    return Map.of("language", words.language(), "style", style, "policy", policy());
  }

  private String policy() {
    return "default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'"
        .formatted(hash(style), hash(script));
  }

  private static String hash(String text) {
    return "sha256-" + Base64.getEncoder().encodeToString(DigestUtils.sha256(text));
  }

  private String scriptTexts() {
    Map<String, String> texts = new HashMap<>();
    SCRIPT_TEXTS.forEach(key -> texts.put(key, words.say("script." + key)));
    try {
      return new ObjectMapper().writeValueAsString(new TreeMap<>(texts));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Text and nothing else; a letter that HTML forbids is seen as one, and not dropped. */
  private static CharSequence html(CharSequence text) {
    return EscapingStrategy.HTML_ENTITY.escape(FORBIDDEN.matcher(text).replaceAll("\uFFFD"));
  }

  /** A letter that ends a cell or begins markup is written by its number. */
  private static EscapingStrategy markdown() {
    return new EscapingStrategy.Hbs(
        new String[][] {
          {"|", "&#124;"}, {"<", "&lt;"}, {"[", "&#91;"}, {"`", "&#96;"}, {"\n", " "}, {"\r", " "}
        });
  }

  private String written(String template, EscapingStrategy escaping, Map<String, Object> model) {
    Handlebars handlebars =
        new Handlebars(new ClassPathTemplateLoader(FOLDER, ".hbs")).with(escaping);
    handlebars.registerHelper("say", (key, options) -> words.say(key.toString(), options.params));
    handlebars.registerHelper(
        "code", (kind, options) -> words.code(kind.toString(), options.param(0).toString()));
    Context context =
        Context.newBuilder(model)
            .resolver(
                MapValueResolver.INSTANCE,
                JavaBeanValueResolver.INSTANCE,
                MethodValueResolver.INSTANCE)
            .build();
    try {
      return handlebars.compile(template).apply(context);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String joined(List<String> files) {
    return files.stream().flatMap(Pages::lines).collect(Collectors.joining("\n"));
  }

  private static Stream<String> lines(String file) {
    try (InputStream in = Pages.class.getResourceAsStream(FOLDER + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
