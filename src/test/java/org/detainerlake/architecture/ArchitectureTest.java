package org.detainerlake.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house: who may know whom. Plain tests, so that a rule that runs nothing cannot pass. */
class ArchitectureTest {
  private static final String ROOT = "org.detainerlake.";
  private static final List<String> LAYERS =
      List.of(
          "source",
          "bronze",
          "silver",
          "context",
          "place",
          "gold",
          "mart",
          "quality",
          "report",
          "notebook",
          "lake",
          "sample");
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.detainerlake");

  @Test
  void the_rules_see_the_code() {
    assertThat(CLASSES).hasSizeGreaterThan(80);
    assertThat(LAYERS)
        .allSatisfy(
            layer ->
                assertThat(CLASSES.stream().map(JavaClass::getPackageName)).contains(ROOT + layer));
  }

  @Test
  void layers_meet_only_in_the_catalog() {
    for (String layer : LAYERS) {
      String[] others =
          Stream.concat(LAYERS.stream(), Stream.of("job"))
              .filter(other -> !other.equals(layer))
              .map(other -> ROOT + other + "..")
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage(ROOT + layer + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(others)
          .check(CLASSES);
    }
  }

  /** The report draws with charts, which know plain values only; nobody else does. */
  @Test
  void charts_know_nothing_and_the_report_alone_knows_them() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "chart..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            Stream.concat(LAYERS.stream(), Stream.of("job", "catalog"))
                .map(layer -> ROOT + layer + "..")
                .toArray(String[]::new))
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + "chart..", ROOT + "report..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + "chart..")
        .check(CLASSES);
  }

  @Test
  void the_catalog_knows_no_other_package() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "catalog..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            Stream.concat(LAYERS.stream(), Stream.of("job"))
                .map(layer -> ROOT + layer + "..")
                .toArray(String[]::new))
        .check(CLASSES);
  }

  @Test
  void packages_have_no_cycles() {
    slices().matching("org.detainerlake.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void only_the_lake_touches_delta() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + "lake..")
        .and()
        .haveSimpleNameNotStartingWith("Versions")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.delta..", "org.apache.spark.sql.delta..")
        .check(CLASSES);
  }

  @Test
  void transformations_know_no_session_no_file_and_no_clock() {
    noClasses()
        .that()
        .resideInAnyPackage(
            ROOT + "bronze..",
            ROOT + "silver..",
            ROOT + "place..",
            ROOT + "context..",
            ROOT + "gold..",
            ROOT + "mart..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.apache.spark.sql.SparkSession")
        .orShould()
        .dependOnClassesThat(
            resideInAnyPackage("java.nio.file..", "java.io..")
                .and(not(type(java.io.Serializable.class))))
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .check(CLASSES);
  }
}
