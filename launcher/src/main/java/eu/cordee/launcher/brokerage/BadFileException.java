package eu.cordee.launcher.brokerage;

import eu.cordee.launcher.LaunchException;
import eu.cordee.launcher.brokerage.BrokerageFile.BadLine;
import java.util.List;
import java.util.stream.Collectors;

/** A file with bad lines, every one of them named; nothing was loaded. */
public final class BadFileException extends LaunchException {

  private static final long serialVersionUID = 1L;

  private final transient List<BadLine> lines;

  BadFileException(List<BadLine> lines) {
    super(
        lines.stream()
            .map(BadLine::toString)
            .collect(
                Collectors.joining("\n", "The file cannot be loaded; nothing was changed:\n", "")));
    this.lines = List.copyOf(lines);
  }

  /** Every bad line. */
  public List<BadLine> lines() {
    return lines;
  }
}
