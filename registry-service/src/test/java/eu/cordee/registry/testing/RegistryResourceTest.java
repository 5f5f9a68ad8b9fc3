package eu.cordee.registry.testing;

import eu.cordee.kit.testing.BackingSystems;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** What the tests against the running service share. */
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "registry"))
@QuarkusTestResource(SigningKeys.class)
@QuarkusTestResource(ErasedFile.class)
public abstract class RegistryResourceTest {

  @Inject protected Truth truth;

  /** Does it many times at the same moment. */
  protected static <T> List<T> atOnce(int times, Callable<T> action) throws Exception {
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> started =
          IntStream.range(0, times).mapToObj(i -> clients.submit(action)).toList();
      List<T> results = new ArrayList<>();
      for (Future<T> future : started) {
        results.add(future.get());
      }
      return results;
    }
  }
}
