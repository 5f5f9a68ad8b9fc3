package eu.cordee.event.move;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something with times of its own within an event, its row locked until the transaction ends. */
public interface Movable {

  /** What it is. */
  @Schema(name = "MovedItemKind")
  enum Kind {
    SESSION,
    CAFE
  }

  Kind kind();

  UUID id();

  String title();

  Instant startsAt();

  Instant endsAt();

  /** All its times, those within it, too. */
  List<Instant> times();

  /** Carries all its times, tells it, and asks again for the time of those who have a place. */
  void move(UnaryOperator<Instant> carry);
}
