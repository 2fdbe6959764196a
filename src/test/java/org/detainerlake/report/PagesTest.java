package org.detainerlake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.lang3.StringUtils;
import org.detainerlake.catalog.MartTables;
import org.junit.jupiter.api.Test;

class PagesTest {
  private static final Wording WORDS = Wording.in(Locale.ENGLISH);
  private static final Week WEEK = new Week(LocalDate.parse("2015-06-13"), "saturday");
  private static final String NASTY = "<script>alert(1)</script>\"'{{7*7}}\u0000\u0007";

  private static final String WEEKLY =
      """
      jurisdiction_id | jurisdiction_name | jurisdiction_type | state_code | week_start_date | issued_count | declined_count | honored_count | notice_failure_count | other_outcome_count | unknown_count
      """;

  private static final String KNOWN =
      """
      jurisdiction_id | jurisdiction_name | jurisdiction_type | county_fips | state_code
      """;

  private static Map<String, String> pages(boolean synthetic) {
    return pages(marts(), synthetic);
  }

  private static Map<String, String> pages(Marts marts, boolean synthetic) {
    Edition edition = new Edition(WEEK.start(), "00001-abc", "0.1.0", synthetic);
    return new Pages(WORDS).of(WeeklyReport.of(edition, WEEK, marts, WORDS));
  }

  private static Marts marts() {
    return TextMarts.of(
            MartTables.WEEKLY_DECLINE_RATES,
            WEEKLY
                + "county:17031 | NASTY | county | IL | 2015-06-13 | 20 | 1 | 3 | 0 | 1 | 15"
                    .replace("NASTY", NASTY))
        .with(
            MartTables.DIM_JURISDICTION,
            KNOWN
                + """
                county:17031 | NASTY      | county | 17031 | IL
                county:48201 | Nobody, TX | county | 48201 | TX
                """
                    .replace("NASTY", NASTY));
  }

  @Test
  void an_edition_is_a_page_a_summary_all_figures_and_a_page_a_state_with_detainers() {
    assertThat(pages(false).keySet())
        .containsExactly("weekly.html", "weekly.md", "figures.csv", "states/IL.html");
  }

  @Test
  void a_name_from_a_file_stays_a_name() {
    pages(false)
        .forEach(
            (file, text) -> {
              assertThat(text).as(file).contains("7*7");
              assertThat(file.endsWith(".html") && text.contains("\u0007")).as(file).isFalse();
              if (!file.endsWith(".csv")) {
                assertThat(text).as(file).doesNotContain("<script>alert").contains("&lt;script");
              }
            });
  }

  @Test
  void the_policy_allows_the_pages_own_style_and_script_and_nothing_else() {
    String page = pages(false).get("weekly.html");
    String script = StringUtils.substringBetween(page, "<script>", "</script>");
    assertThat(script).isNotBlank();
    assertThat(page)
        .contains("default-src &#x27;none&#x27;")
        .contains("script-src &#x27;sha256-" + base64(script))
        .contains(
            "style-src &#x27;sha256-"
                + base64(StringUtils.substringBetween(page, "<style>", "</style>")))
        .doesNotContain("style=\"", "onclick", "src=\"");
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(DigestUtils.sha256(text)).replace("=", "&#x3D;");
  }

  @Test
  void made_up_records_say_so_and_real_ones_do_not() {
    assertThat(pages(true))
        .allSatisfy(
            (file, text) ->
                assertThat(text.contains("SYNTHETIC, not facts")).isEqualTo(!file.endsWith("csv")));
    assertThat(pages(false).get("weekly.html")).doesNotContain("SYNTHETIC");
  }

  @Test
  void the_same_marts_give_the_same_bytes() {
    assertThat(new TreeMap<>(pages(false))).isEqualTo(new TreeMap<>(pages(false)));
  }

  @Test
  void every_figure_is_in_the_csv_with_its_address() {
    assertThat(pages(false).get("figures.csv"))
        .startsWith("\"section\",\"table\",\"row\",\"column\",\"text\",\"value\",\"figure\"\n")
        .contains("\"weekly_decline_rates/*/2015-06-13/declined_count\"");
  }

  @Test
  void the_index_leads_to_each_edition_and_says_what_became_of_it() {
    String index =
        new Pages(WORDS)
            .index(
                List.of(
                    new Pages.Entry("2015-06-13_b", "2015-06-13", "b", "current"),
                    new Pages.Entry("2015-06-13_a", "2015-06-13", "a", "withdrawn")),
                true);
    assertThat(index)
        .contains("<a href=\"2015-06-13_b/weekly.html\">2015-06-13</a></th><td>b</td><td>current<")
        .contains("<td>a</td><td>withdrawn by a rollback<")
        .contains("SYNTHETIC, not facts");
  }

  /** Of many places only the largest have a part on the page: the others' is on their state's. */
  @Test
  void every_link_leads_somewhere() {
    String week = "2015-06-13 | 1 | 0 | 1 | 0 | 0 | 0";
    StringBuilder weekly = new StringBuilder(WEEKLY);
    StringBuilder known = new StringBuilder(KNOWN);
    for (int i = 0; i < 170; i++) {
      String place = "county:17%03d | County %d, IL | county | ".formatted(i, i);
      weekly.append("%sIL | %s\n".formatted(place, week));
      known.append("%s17%03d | IL\n".formatted(place, i));
    }
    Map<String, String> pages =
        pages(
            TextMarts.of(MartTables.WEEKLY_DECLINE_RATES, weekly.toString())
                .with(MartTables.DIM_JURISDICTION, known.toString()),
            false);
    String page = pages.get("weekly.html");
    assertThat(page).contains("href=\"#j-county-17000\"", "href=\"states/IL.html#j-county-17169\"");
    for (String href : StringUtils.substringsBetween(page, "href=\"", "\"")) {
      String file = StringUtils.substringBefore(href, "#");
      if (!href.startsWith("../")) {
        assertThat(pages).containsKey(file.isEmpty() ? "weekly.html" : file);
        String id = StringUtils.substringAfter(href, "#");
        String there = pages.get(file.isEmpty() ? "weekly.html" : file);
        assertThat(id.isEmpty() || there.contains("id=\"" + id + "\"")).as(href).isTrue();
      }
    }
  }
}
