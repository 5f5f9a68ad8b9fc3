package eu.cordee.event.harvest;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Comparator;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An edit of an entry: which device wrote it, and the device's clock when it did. */
@Schema(name = "HarvestEditKey")
public record EditKey(@NotNull UUID deviceId, @NotNull @Min(1) long clock)
    implements Comparable<EditKey> {

  /** By clock, and by device where two clocks agree: the same order everywhere. */
  private static final Comparator<EditKey> ORDER =
      Comparator.comparingLong(EditKey::clock).thenComparing(key -> key.deviceId().toString());

  @Override
  public int compareTo(EditKey other) {
    return ORDER.compare(this, other);
  }

  String written() {
    return deviceId + ":" + clock;
  }

  static EditKey read(String written) {
    int colon = written.lastIndexOf(':');
    return new EditKey(
        UUID.fromString(written.substring(0, colon)), Long.parseLong(written.substring(colon + 1)));
  }
}
