package eu.cordee.launcher.keeper;

import eu.cordee.launcher.home.Home;
import eu.cordee.launcher.home.Ports;
import eu.cordee.launcher.part.Jvm;
import eu.cordee.launcher.part.JvmPart;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The keeper as a process of this machine. It listens nowhere. */
public final class KeeperPart extends JvmPart {

  public static final String NAME = "keeper";

  private final List<String> program;

  /**
   * @param program its main class and arguments, which read home and ports from the environment
   */
  public KeeperPart(Home home, Ports ports, List<String> program) {
    // Without an archive of classes: commands send it away often, and do not wait for one.
    super(NAME, home, ports, true);
    this.program = program;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int port() {
    return 0;
  }

  @Override
  protected Launch prepare() {
    List<String> command = Jvm.command(64, "-Xms8m");
    command.addAll(List.of("-cp", ownClasses()));
    command.addAll(program);
    Map<String, String> place =
        Map.of(
            Home.VARIABLE,
            home.root().toString(),
            Ports.VARIABLE,
            String.valueOf(home.lastPorts(ports).base()));
    // Where this command stands what was built is found; a home may be anywhere.
    return new Launch(command, place, Path.of("").toAbsolutePath());
  }

  @Override
  protected boolean answers() {
    return true;
  }

  /** A running one must not lose its jars to the next build. */
  private String ownClasses() {
    Path copies = home.directory(NAME);
    List<String> classPath = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path own = Path.of(entry).toAbsolutePath();
      classPath.add(Files.isRegularFile(own) ? copied(own, copies) : own.toString());
    }
    return String.join(File.pathSeparator, classPath);
  }

  private static String copied(Path jar, Path directory) {
    try {
      return Files.copy(
              jar,
              directory.resolve(jar.getFileName()),
              StandardCopyOption.REPLACE_EXISTING,
              StandardCopyOption.COPY_ATTRIBUTES)
          .toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
