package eu.cordee.launcher.bench;

import eu.cordee.launcher.LaunchException;
import eu.cordee.launcher.home.Ports;
import eu.cordee.launcher.install.Installation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A plain nginx in front of one service, without any policy, with connections kept alive. */
final class Nginx implements AutoCloseable {

  private static final int LOOKS = 100;

  private final Path directory;
  private final Process process;
  private final int port;

  Nginx(Path program, int upstream) {
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = any.getLocalPort();
    } catch (IOException e) {
      throw new LaunchException("There is no free port: " + e.getMessage(), e);
    }
    try {
      directory = Files.createTempDirectory("cordee-nginx");
      Path file = directory.resolve("nginx.conf");
      Files.writeString(
          file,
          Scratch.resource("nginx.conf")
              .replace("@DIRECTORY@", directory.toString())
              .replace("@PORT@", String.valueOf(port))
              .replace("@UPSTREAM@", String.valueOf(upstream)));
      process =
          new ProcessBuilder(
                  List.of(program.toString(), "-p", directory.toString(), "-c", file.toString()))
              .redirectErrorStream(true)
              .redirectOutput(directory.resolve("out").toFile())
              .start();
      awaitStart();
    } catch (IOException e) {
      throw new LaunchException("nginx could not be started: " + e.getMessage(), e);
    }
  }

  int port() {
    return port;
  }

  private void awaitStart() throws IOException {
    try {
      for (int look = 0; look < LOOKS && Ports.isFree(port); look++) {
        TimeUnit.MILLISECONDS.sleep(LOOKS);
        if (!process.isAlive()) {
          throw new LaunchException("nginx ended: " + Files.readString(directory.resolve("out")));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("Interrupted.", e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Installation.delete(directory);
  }
}
