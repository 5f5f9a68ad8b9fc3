package eu.cordee.ranking;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import eu.cordee.ranking.check.sabotage.BelievesTheOrder;
import eu.cordee.ranking.command.sabotage.RanksInAFramework;
import eu.cordee.ranking.kemeny.KemenyOrders;
import eu.cordee.ranking.kemeny.sabotage.RanksWithALibrary;
import eu.cordee.ranking.pairwise.PairwiseMatrix;
import eu.cordee.ranking.pairwise.sabotage.KnowsItsRanking;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The engine is plain Java that anybody can use alone. ArchUnit fails a rule that matches nothing;
 * beside each rule stands a class that breaks it, and the rule must say so.
 */
class PlainJavaTest {

  private static final String[] PLAIN = {"java..", "org.jspecify.annotations"};

  private static final String[] ENGINE = {
    "eu.cordee.ranking.ballot..",
    "eu.cordee.ranking.pairwise..",
    "eu.cordee.ranking.kemeny..",
    "eu.cordee.ranking.check..",
    "eu.cordee.ranking.dissent..",
    "eu.cordee.ranking.stability..",
    "eu.cordee.ranking.bootstrap..",
    "eu.cordee.ranking.agreement..",
    "eu.cordee.ranking.review..",
    "eu.cordee.ranking.luce..",
    "eu.cordee.ranking.chance.."
  };

  private static final ArchRule ENGINE_IS_PLAIN =
      classes()
          .that()
          .resideInAnyPackage(ENGINE)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(with(PLAIN, ENGINE));

  private static final ArchRule COMMAND_IS_PLAIN =
      classes()
          .that()
          .resideInAPackage("eu.cordee.ranking.command..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(with(PLAIN, "eu.cordee.ranking..", "eu.cordee.csv", "picocli"));

  /** One mistake must not hide in both the order and the rules that are printed beside it. */
  private static final ArchRule CHECKS_SHARE_NOTHING_WITH_THE_ORDER =
      noClasses()
          .that()
          .resideInAPackage("eu.cordee.ranking.check..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("eu.cordee.ranking.kemeny..");

  private static final ArchRule NO_CIRCLES =
      slices().matching("eu.cordee.ranking.(*)..").should().beFreeOfCycles();

  private final JavaClasses main =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("eu.cordee.ranking");

  private static String[] with(String[] some, String... others) {
    return Stream.of(some, others).flatMap(Arrays::stream).toArray(String[]::new);
  }

  @Test
  void theEngineDependsOnNothingButJava() {
    ENGINE_IS_PLAIN.check(main);
  }

  @Test
  void theCommandDependsOnOptionsAndFilesBesides() {
    COMMAND_IS_PLAIN.check(main);
  }

  @Test
  void otherRulesShareNothingWithTheOrder() {
    CHECKS_SHARE_NOTHING_WITH_THE_ORDER.check(main);
  }

  @Test
  void packagesDependOnEachOtherInOneDirection() {
    NO_CIRCLES.check(main);
  }

  @Test
  void everyRuleFailsWhereItIsBroken() {
    assertThatThrownBy(() -> ENGINE_IS_PLAIN.check(only(RanksWithALibrary.class)))
        .hasMessageContaining("RanksWithALibrary");
    assertThatThrownBy(() -> COMMAND_IS_PLAIN.check(only(RanksInAFramework.class)))
        .hasMessageContaining("RanksInAFramework");
    assertThatThrownBy(
            () -> CHECKS_SHARE_NOTHING_WITH_THE_ORDER.check(only(BelievesTheOrder.class)))
        .hasMessageContaining("BelievesTheOrder");
    assertThatThrownBy(
            () ->
                NO_CIRCLES.check(
                    only(KnowsItsRanking.class, KemenyOrders.class, PairwiseMatrix.class)))
        .hasMessageContaining("Cycle detected");
  }

  @Test
  void everyRuleFailsWhereItMatchesNothing() {
    JavaClasses others = only(String.class);
    for (ArchRule rule :
        List.of(
            ENGINE_IS_PLAIN, COMMAND_IS_PLAIN, CHECKS_SHARE_NOTHING_WITH_THE_ORDER, NO_CIRCLES)) {
      assertThatThrownBy(() -> rule.check(others)).hasMessageContaining("failed to check any");
    }
  }

  private static JavaClasses only(Class<?>... types) {
    return new ClassFileImporter().importClasses(types);
  }
}
