package eu.cordee.kit.description;

import eu.cordee.kit.http.Problem;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;

/**
 * Finds every type of problem that the service can answer with: the constants of all enums that are
 * a {@link Problem}. {@link OpenApiHabits} writes them into the document.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class DescribedProblems implements OASFilter {

  /** Read and removed by {@link OpenApiHabits}: the last parts of all types, in order. */
  static final String TYPES = "x-cordee-problems";

  private static final DotName PROBLEM = DotName.createSimple(Problem.class);

  private final List<String> codes;

  /** Called by the build with all classes of the service. */
  public DescribedProblems(IndexView classes) {
    codes =
        classes.getAllKnownImplementations(PROBLEM).stream()
            .filter(ClassInfo::isEnum)
            .flatMap(DescribedProblems::constants)
            .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'))
            .distinct()
            .sorted()
            .toList();
  }

  private static Stream<String> constants(ClassInfo problems) {
    return problems.fields().stream().filter(FieldInfo::isEnumConstant).map(FieldInfo::name);
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document.addExtension(TYPES, codes);
  }
}
