package eu.cordee.launcher.system;

import eu.cordee.launcher.part.Part;
import java.nio.file.Path;
import java.util.OptionalLong;

/** A part without a process: it only remembers whether it was started. */
class FakePart implements Part {

  private final String name;
  private final int port;
  private volatile boolean running;

  FakePart(String name, int port) {
    this.name = name;
    this.port = port;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public boolean isReady() {
    return running;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public OptionalLong pid() {
    return running ? OptionalLong.of(1) : OptionalLong.empty();
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public Path log() {
    return Path.of(name + ".log");
  }
}
