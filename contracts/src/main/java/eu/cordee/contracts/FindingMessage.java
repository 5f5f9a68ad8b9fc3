package eu.cordee.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Topic {@code findings.v1}: statements coded from the harvest of cafés, told by event-service once
 * their organisers publish them, so that recommendations can cite them.
 */
public sealed interface FindingMessage extends Message {

  @Override
  State state();

  /** The five kinds of help to go international. */
  enum Instrument {
    PILOT,
    PROMOTION,
    STRATEGY,
    EVENT,
    TRAINING
  }

  /**
   * A line of a table that says what was found.
   *
   * @param table its number
   * @param round in which it was written, counted from 1
   * @param text as the table wrote it
   */
  record Line(int table, int round, String text) {}

  /**
   * A finding. Entries of the harvest are named by their ids; who wrote them is never told.
   *
   * @param source title of the café
   * @param statement what was found, in one or two sentences
   * @param instrument what it is about, or null
   * @param themes lower case
   * @param supports entries that say so
   * @param dissents entries that disagree; they travel with the finding wherever it is cited
   * @param dissent what they say
   * @param votes of the people at the café for the entries that support it
   * @param active false once it was taken back or merged into another
   * @param lines what tables wrote that says so, fifty at most, or null where the teller is older
   */
  record State(
      UUID id,
      UUID eventId,
      UUID cafeId,
      String source,
      Instant heldAt,
      String statement,
      @Nullable Instrument instrument,
      List<String> themes,
      List<UUID> supports,
      List<UUID> dissents,
      List<String> dissent,
      long votes,
      boolean active,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Line> lines)
      implements Message.State {

    /** Without the lines of tables. */
    public State(
        UUID id,
        UUID eventId,
        UUID cafeId,
        String source,
        Instant heldAt,
        String statement,
        @Nullable Instrument instrument,
        List<String> themes,
        List<UUID> supports,
        List<UUID> dissents,
        List<String> dissent,
        long votes,
        boolean active) {
      this(
          id,
          eventId,
          cafeId,
          source,
          heldAt,
          statement,
          instrument,
          themes,
          supports,
          dissents,
          dissent,
          votes,
          active,
          null);
    }
  }

  /** The finding is public, or was published anew after a change. */
  record FindingPublished(Header header, State state) implements FindingMessage {}

  /** It no longer stands: taken back, split, or merged into another. */
  record FindingWithdrawn(Header header, State state) implements FindingMessage {}
}
