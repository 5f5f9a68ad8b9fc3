package eu.cordee.kit.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import eu.cordee.kit.description.DescribedOperations;
import eu.cordee.kit.http.Page;
import eu.cordee.kit.http.Problem;
import eu.cordee.kit.idempotency.AnsweredBefore;
import eu.cordee.kit.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Entity;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The rules of the house for one service; each service's test extends this with its root package.
 * ArchUnit fails a rule that matches nothing, and so does every rule here.
 */
public abstract class HouseRules {

  private static final Set<String> HAZARDS =
      Set.of(
          "java.lang.ProcessBuilder",
          "java.io.ObjectInputStream",
          "java.beans.XMLDecoder",
          "java.net.http.HttpClient$Redirect");

  private static final List<String> HAZARDOUS =
      List.of("javax.script", "javax.naming", "javax.xml.xpath", "javax.xml.transform");

  /**
   * What somebody else's input could turn against us: programs, scripts, names of a directory,
   * objects out of bytes, paths and sheets of XML, and redirects that lead away from an address
   * that was chosen (OWASP ASVS 1.2.5, 1.2.6, 1.2.7, 1.3.2, 1.3.8, 1.5.2, 15.3.2).
   */
  static final ArchRule NOTHING_THAT_INPUT_COULD_TURN_AGAINST_US =
      noClasses()
          .should()
          .dependOnClassesThat(
              describe(
                  "run or unfold what they are given",
                  type ->
                      HAZARDS.contains(type.getFullName())
                          || HAZARDOUS.stream().anyMatch(type.getPackageName()::startsWith)))
          .orShould()
          .callMethodWhere(
              describe(
                  "is Runtime.exec",
                  call ->
                      call.getTargetOwner().isEquivalentTo(Runtime.class)
                          && call.getName().equals("exec")));

  private static final String FORBIDDEN_NAMES = ".*(Impl|Manager|Helper|Util|Utils|Dto|DTO)";

  /** What lasts is measured by {@code nanoTime}, which is no time of day. */
  static final ArchRule ASKS_THE_MACHINE =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now", ZoneId.class)
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  private final String root;
  private final JavaClasses classes;

  /** For instance {@code eu.cordee.registry}. */
  protected HouseRules(String root) {
    this.root = root;
    this.classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(root);
  }

  @Test
  void everyPackageIsNullMarked() {
    List<String> unmarked =
        classes.stream()
            .filter(
                type ->
                    !type.isAnonymousClass()
                        && !type.getPackage().isAnnotatedWith(NullMarked.class))
            .map(type -> type.getPackageName())
            .distinct()
            .toList();
    assertThat(classes).isNotEmpty();
    assertThat(unmarked).as("packages without @NullMarked in package-info.java").isEmpty();
  }

  @Test
  void namesSayWhatAThingIs() {
    noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .haveNameMatching(FORBIDDEN_NAMES)
        .check(classes);
  }

  /** So that every package can be read, and moved, without those that build on it. */
  @Test
  void packagesDoNotDependOnEachOtherInACircle() {
    slices().matching(root + ".(**)").should().beFreeOfCycles().check(classes);
  }

  @Test
  void resourcesRunOnVirtualThreads() {
    classes()
        .that()
        .areAnnotatedWith(Path.class)
        .and()
        .areNotInterfaces()
        .should()
        .beAnnotatedWith(RunOnVirtualThread.class)
        .andShould()
        .haveSimpleNameEndingWith("Resource")
        .check(classes);
  }

  /** Of a generic answer nobody else says it is JSON: asked for a page, it would be printed. */
  @Test
  void whoAnswersPagesSaysInWhichForm() {
    methods()
        .that()
        .areDeclaredInClassesThat(annotatedWith(Path.class))
        .and()
        .haveRawReturnType(Page.class)
        .should()
        .beAnnotatedWith(Produces.class)
        .orShould()
        .beDeclaredInClassesThat(annotatedWith(Produces.class))
        .check(classes);
  }

  @Test
  void nothingReturnsAUni() {
    methods()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage(root + "..")
        .should()
        .notHaveRawReturnType(Uni.class)
        .check(classes);
  }

  @Test
  void entitiesKeepTheirFieldsPrivate() {
    fields()
        .that()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(Entity.class)
        .should()
        .bePrivate()
        .check(classes);
  }

  /** Its description says so of every POST; one that forgets it would do its work twice. */
  @Test
  void aPostThatTakesAKeyHeedsIt() {
    assertThat(postsWithKey(classes)).isNotEmpty();
    assertThat(heedless(classes)).as("POSTs that ignore their Idempotency-Key").isEmpty();
  }

  static List<JavaMethod> postsWithKey(JavaClasses types) {
    return types.stream()
        .flatMap(type -> type.getMethods().stream())
        .filter(method -> method.isAnnotatedWith(POST.class) && !refusesKeys(method))
        .toList();
  }

  static List<String> heedless(JavaClasses types) {
    return postsWithKey(types).stream()
        .filter(method -> !heedsKeys(method))
        .map(JavaMethod::getFullName)
        .toList();
  }

  private static boolean refusesKeys(JavaMethod method) {
    Operation operation = method.reflect().getAnnotation(Operation.class);
    return Stream.concat(
            Stream.of(method.reflect().getAnnotationsByType(Extension.class)),
            operation == null ? Stream.of() : Stream.of(operation.extensions()))
        .anyMatch(extension -> extension.name().equals(DescribedOperations.WITHOUT_KEY));
  }

  /** By itself, or by the one method that does the work; nothing may be done before that. */
  private static boolean heedsKeys(JavaMethod method) {
    return method.isAnnotatedWith(Idempotent.class)
        || method.isAnnotatedWith(AnsweredBefore.class)
        || method.getMethodCallsFromSelf().stream()
            .flatMap(call -> call.getTarget().resolveMember().stream())
            .anyMatch(called -> called.isAnnotatedWith(Idempotent.class));
  }

  /** Clocks of replicas differ: the database says what time it is. */
  @Test
  void nobodyAsksTheClockOfTheMachine() {
    assertThat(ASKS_THE_MACHINE.evaluate(classes).getFailureReport().getDetails()).isEmpty();
  }

  @Test
  void nothingRunsOrUnfoldsWhatItIsGiven() {
    NOTHING_THAT_INPUT_COULD_TURN_AGAINST_US.check(classes);
  }

  @Test
  void nothingIsPrintedToTheConsole() {
    noClasses()
        .that(describe("are not commands", type -> !type.getPackageName().endsWith("command")))
        .should()
        .accessField(System.class, "out")
        .check(classes);
  }

  @TestFactory
  Stream<DynamicTest> everyProblemHasItsParagraph() throws IOException {
    String documented = Files.readString(java.nio.file.Path.of("..", "docs", "problems.md"));
    List<Problem> problems =
        classes.stream()
            .filter(type -> type.isAssignableTo(Problem.class) && type.isEnum())
            .flatMap(type -> Stream.of(type.reflect().getEnumConstants()))
            .map(Problem.class::cast)
            .toList();
    assertThat(problems).isNotEmpty();
    return problems.stream()
        .map(
            problem ->
                DynamicTest.dynamicTest(
                    problem.code(),
                    () ->
                        assertThat(documented)
                            .contains("### " + problem.code() + " (" + problem.status() + ")")));
  }
}
