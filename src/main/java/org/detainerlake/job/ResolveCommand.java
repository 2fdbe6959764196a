package org.detainerlake.job;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.detainerlake.place.Facility;
import org.detainerlake.place.Resolution;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "resolve",
    mixinStandardHelpOptions = true,
    description = {
      "Says which jurisdiction answers for a facility, and by which rule.",
      "By the tables of the program and conf/crosswalk.csv; registers of a lake are not asked."
    })
final class ResolveCommand implements Callable<Integer> {
  @ParentCommand private Main main;

  @Option(names = "--state", description = "Two-letter code; without it nothing is resolved.")
  private String state;

  @Option(names = "--city", description = "The facility's city, as published.")
  private String city;

  @Option(names = "--code", description = "The agency's facility code (DETLOC).")
  private String code;

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "The name, as published.")
  private String name;

  private static final String LINE = "%-13s %-16s %s";

  @Override
  public Integer call() {
    String inState = state == null ? null : state.toUpperCase(Locale.ROOT);
    Resolution found =
        Resolvers.of(main.conf(), List.of()).resolve(new Facility(inState, city, name, code));
    Console.line(LINE, "jurisdiction", found.jurisdictionId(), found.evidence());
    Console.line(
        LINE, "rule", found.method(), found.score() == null ? "" : "score " + found.score());
    Console.line(LINE, "holder", found.holderType(), found.holderEvidence());
    Console.line(LINE, "facility", found.facilityType(), "");
    String stands = found.locatedCountyFips();
    Console.line(LINE, "stands in", stands == null ? "not known" : stands, "county FIPS");
    return ExitCode.DONE.value();
  }
}
