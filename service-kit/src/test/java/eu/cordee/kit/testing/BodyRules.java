package eu.cordee.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import eu.cordee.kit.json.StrictJson;
import eu.cordee.kit.testing.SampleBodies.Place;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every body that a service takes, with a wrong value in each of its places; each service's test
 * extends this with its root package.
 */
public abstract class BodyRules {

  private final List<Class<?>> bodies;
  private final ObjectMapper strict = lax();

  /** For instance {@code eu.cordee.registry}. */
  protected BodyRules(String root) {
    new StrictJson().customize(strict);
    bodies =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(root).stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .flatMap(type -> Stream.of(type.reflect().getDeclaredMethods()))
                .filter(BodyRules::writes)
                .flatMap(method -> Stream.of(method.getParameters()))
                .<Class<?>>map(Parameter::getType)
                .filter(Class::isRecord)
                .distinct()
                .toList();
  }

  private static boolean writes(Method method) {
    return Stream.of(POST.class, PUT.class, PATCH.class).anyMatch(method::isAnnotationPresent);
  }

  private static ObjectMapper lax() {
    return JsonMapper.builder().addModule(new JavaTimeModule()).build();
  }

  @TestFactory
  Stream<DynamicTest> aWrongValueInAnyPlaceIsRefusedWithItsField() {
    assertThat(bodies).isNotEmpty();
    return bodies.stream()
        .map(
            body ->
                DynamicTest.dynamicTest(
                    body.getSimpleName(),
                    () -> {
                      assertThatCode(() -> strict.treeToValue(SampleBodies.of(body), body))
                          .doesNotThrowAnyException();
                      assertThat(taken(strict, body)).isEmpty();
                    }));
  }

  /** The sabotage twin: read as Jackson reads by itself, something passes that must not. */
  @Test
  void withoutStrictnessWrongValuesPass() {
    assertThat(bodies.stream().flatMap(body -> taken(lax(), body).stream())).isNotEmpty();
  }

  /** Wrong values that the mapper takes, or refuses without their place. */
  private static List<String> taken(ObjectMapper mapper, Class<?> body) {
    List<String> taken = new ArrayList<>();
    for (Place place : SampleBodies.places(body)) {
      for (JsonNode wrong : place.wrongValues()) {
        String json = place.with(wrong).toString();
        try {
          mapper.readValue(json, body);
          taken.add(place.path() + " = " + wrong);
        } catch (JsonMappingException refused) {
          if (!path(refused).startsWith(place.path())) {
            taken.add(place.path() + " = " + wrong + " named " + path(refused));
          }
        } catch (JsonProcessingException noJson) {
          taken.add(place.path() + " = " + wrong + ": " + noJson.getMessage());
        }
      }
    }
    return taken;
  }

  private static String path(JsonMappingException refused) {
    StringBuilder path = new StringBuilder();
    refused
        .getPath()
        .forEach(
            step ->
                path.append("/")
                    .append(step.getFieldName() == null ? step.getIndex() : step.getFieldName()));
    return path.toString();
  }
}
