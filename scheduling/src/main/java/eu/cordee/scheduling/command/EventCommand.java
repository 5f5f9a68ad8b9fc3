package eu.cordee.scheduling.command;

import eu.cordee.scheduling.TimetableEngine;
import eu.cordee.scheduling.model.Timetable;
import java.io.PrintStream;

/** {@code ./cordee timetable FILE.json}: plans an event whose requests need not all fit. */
final class EventCommand {

  private final PrintStream out;

  EventCommand(PrintStream out) {
    this.out = out;
  }

  void plan(Options options) throws Usage {
    long start = System.nanoTime();
    ReadEvent event = EventReader.read(options.file());
    Timetable timetable = solve(event, options);
    double seconds = (System.nanoTime() - start) / 1e9;
    EventText text = new EventText(event, timetable);
    out.println(options.json() ? text.json(seconds) : text.plain(seconds));
    if (options.certificate() != null) {
      CommandFiles.write(options.certificate(), text.certificate());
    }
  }

  private static Timetable solve(ReadEvent event, Options options) throws Usage {
    try {
      return TimetableEngine.solve(event.problem(), options.limits());
    } catch (IllegalArgumentException contradiction) {
      throw new Usage("The event contradicts itself: " + contradiction.getMessage() + ".");
    }
  }
}
