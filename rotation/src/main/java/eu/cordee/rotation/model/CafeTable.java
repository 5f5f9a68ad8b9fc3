package eu.cordee.rotation.model;

import org.jspecify.annotations.Nullable;

/**
 * A café table.
 *
 * @param seats how many, the host's included
 * @param theme what it talks about in every round, or null if that is open
 * @param host the index of the participant who stays here, or {@link #NO_HOST}
 */
public record CafeTable(int seats, @Nullable String theme, int host) {

  /** Nobody stays at the table. */
  public static final int NO_HOST = -1;

  /** A table without a theme or a host. */
  public static CafeTable of(int seats) {
    return new CafeTable(seats, null, NO_HOST);
  }

  /** The same with this participant as host, by index. */
  public CafeTable hostedBy(int participant) {
    return new CafeTable(seats, theme, participant);
  }

  /** Whether somebody stays here in every round. */
  public boolean hasHost() {
    return host != NO_HOST;
  }
}
