package eu.cordee.launcher.service;

import eu.cordee.launcher.home.Addresses;
import eu.cordee.launcher.home.Home;
import eu.cordee.launcher.home.Ports;
import eu.cordee.launcher.part.Answering;
import eu.cordee.launcher.part.Jvm;
import eu.cordee.launcher.part.JvmPart;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of the four services as a process of this machine. */
public final class ServicePart extends JvmPart {

  private final Service service;
  private final Addresses addresses;
  private final @Nullable Path project;
  private final boolean tests;

  /**
   * @param project the directory in which the services were built; null starts what was started
   *     last, whatever is being built meanwhile
   * @param tests true for one that lives for one test run
   */
  public ServicePart(
      Service service,
      Home home,
      Ports ports,
      Addresses addresses,
      @Nullable Path project,
      boolean tests) {
    super(service.module(), home, ports, tests);
    this.service = service;
    this.tests = tests;
    this.addresses = addresses;
    this.project = project;
  }

  @Override
  public String name() {
    return service.module();
  }

  @Override
  public int port() {
    return service.port(ports);
  }

  @Override
  protected Launch prepare() {
    Path application =
        project == null
            ? Applications.deployed(service, home)
            : Applications.deploy(service, home, project);
    List<String> command = Jvm.command(service.heap(), service.compiler());
    command.addAll(List.of("-jar", application.resolve("quarkus-run.jar").toString()));
    Map<String, String> environment = service.environment(ports, addresses, home.secrets());
    if (service == Service.REGISTRY) {
      // No restore replaces it.
      environment.put(
          "CORDEE_ERASURES", home.root().resolve("erased").resolve("people").toString());
    }
    if (tests) {
      // The broker of tests asks nobody.
      environment.put("KAFKA_SECURITY_PROTOCOL", "PLAINTEXT");
    }
    return new Launch(command, environment, home.root());
  }

  @Override
  protected boolean answers() {
    int port = service.readinessPort(ports);
    return Answering.answersOk(URI.create("http://127.0.0.1:" + port + Service.READINESS));
  }
}
