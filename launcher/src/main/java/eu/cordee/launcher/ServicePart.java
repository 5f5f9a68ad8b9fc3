package eu.cordee.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** One of the four services as a process of this machine. */
final class ServicePart extends JvmPart {

  private final Service service;
  private final Path project;

  ServicePart(Service service, Home home, Ports ports, Path project, boolean tests) {
    super(service.module(), home, ports, tests);
    this.service = service;
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
  Launch prepare() {
    Path application = Applications.deploy(service, home, project);
    List<String> command = Jvm.command(service.heap(), service.compiler());
    command.addAll(List.of("-jar", application.resolve("quarkus-run.jar").toString()));
    return new Launch(command, service.environment(ports, home.secrets()), home.root());
  }

  @Override
  boolean answers() {
    return Http.answersOk(URI.create("http://127.0.0.1:" + port() + Service.READINESS));
  }
}
