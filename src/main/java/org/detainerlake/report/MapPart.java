package org.detainerlake.report;

import static org.detainerlake.catalog.MeasureFields.*;
import static org.detainerlake.catalog.OffenseFields.IS_UNSTABLE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detainerlake.chart.Caption;
import org.detainerlake.chart.MapShape;
import org.detainerlake.chart.ShapeMap;

/**
 * Counties by what was declined of what was decided in the 52 weeks up to the week. A rate that may
 * be chance is hatched, and a place without a rate is no place without declines.
 */
final class MapPart {
  private MapPart() {}

  /** Where one class of rates ends and the next begins: the same in every edition. */
  private static final double[] BOUNDS = {0.05, 0.15, 0.3, 0.5};

  /** Where the first move of each path, which is relative, starts from. */
  private static final String ORIGIN = "M0 0";

  private static final String UNSTABLE = "unstable";
  private static final String SMALL = "small";
  private static final String NO_DATA = "no-data";

  static Section of(Source source, List<PlaceRows> places) {
    Map<String, PlaceRows> counties =
        places.stream()
            .filter(place -> place.county().isPresent())
            .collect(Collectors.toMap(place -> place.county().orElseThrow(), Function.identity()));
    Map<String, String> paths = CountyShapes.paths();
    return Section.of("map", source.say("map.title"))
        .note(source.say("map.note"))
        .picture(drawn(source, counties, paths))
        .grid(legend(source, counties, paths).inOrder())
        .grid(notOnMap(source, places, paths));
  }

  private static String drawn(
      Source source, Map<String, PlaceRows> counties, Map<String, String> paths) {
    List<MapShape> shapes = new ArrayList<>();
    shapes.add(new MapShape(bare(counties, paths), null, null, NO_DATA));
    paths.forEach(
        (fips, path) ->
            Optional.ofNullable(counties.get(fips))
                .ifPresent(place -> shapes.add(shape(source, place, path))));
    return ShapeMap.of(
        new Caption("chart-map", source.say("map.caption"), source.say("map.chart")),
        CountyShapes.viewBox(),
        shapes,
        CountyShapes.borders());
  }

  /** Counties without a detainer are one shape: there is nothing to tell of each. */
  private static String bare(Map<String, PlaceRows> counties, Map<String, String> paths) {
    return paths.entrySet().stream()
        .filter(path -> !counties.containsKey(path.getKey()))
        .map(path -> ORIGIN + path.getValue())
        .collect(Collectors.joining());
  }

  private static MapShape shape(Source source, PlaceRows place, String path) {
    return new MapShape(path, place.id(), title(source, place), kind(place));
  }

  private static String title(Source source, PlaceRows place) {
    return place
        .year()
        .filter(row -> Values.number(row, DECLINE_RATE_OF_DECIDED) != null)
        .map(
            row ->
                source.say(
                    "map.county",
                    place.name(),
                    source.words().percent(Values.number(row, DECLINE_RATE_OF_DECIDED)),
                    source
                        .words()
                        .interval(
                            Values.number(row, DECIDED_RATE_LOW),
                            Values.number(row, DECIDED_RATE_HIGH))))
        .orElse(source.say("map.county.none", place.name()));
  }

  private static String kind(PlaceRows place) {
    Double rate = place.year().map(row -> Values.number(row, DECLINE_RATE_OF_DECIDED)).orElse(null);
    if (rate == null) {
      return SMALL;
    }
    boolean unstable = place.year().filter(row -> Values.flag(row, IS_UNSTABLE)).isPresent();
    return unstable ? UNSTABLE : "rate-" + classOf(rate);
  }

  private static int classOf(double rate) {
    int number = 0;
    while (number < BOUNDS.length && rate >= BOUNDS[number]) {
      number++;
    }
    return number;
  }

  private static Grid legend(
      Source source, Map<String, PlaceRows> counties, Map<String, String> paths) {
    Map<String, Long> counted =
        paths.keySet().stream()
            .collect(
                Collectors.groupingBy(
                    fips -> counties.containsKey(fips) ? kind(counties.get(fips)) : NO_DATA,
                    TreeMap::new,
                    Collectors.counting()));
    Stream<String> kinds =
        Stream.concat(
            Stream.of(0, 1, 2, 3, 4).map(number -> "rate-" + number),
            Stream.of(UNSTABLE, SMALL, NO_DATA));
    return Grid.of(
            "map-legend",
            source.say("map.legend"),
            source.say("head.class"),
            source.say("head.counties"))
        .with(
            kinds
                .map(
                    kind ->
                        Grid.Line.of(
                            Cell.text(source.say("map.kind." + kind)).as("swatch " + kind),
                            count(source, counted.getOrDefault(kind, 0L))))
                .toList());
  }

  private static Cell count(Source source, long counties) {
    return Cell.plain(source.words().count(counties), (double) counties);
  }

  /** What has detainers and no shape: territories, states, federal and unresolved places. */
  private static Grid notOnMap(Source source, List<PlaceRows> places, Map<String, String> paths) {
    return Grid.of(
            "map-not-on-it",
            source.say("map.not_on_it"),
            source.say("head.place"),
            source.say("head.kind"),
            source.say("head.year_issued"))
        .with(
            places.stream()
                .filter(place -> place.county().filter(paths::containsKey).isEmpty())
                .map(
                    place ->
                        Grid.Line.of(
                            Cell.text(place.name()),
                            Cell.text(source.words().code("type", place.type())),
                            count(source, place.issuedInYear())))
                .toList());
  }
}
