package eu.cordee.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Topic {@code alliances.v1}: formalised cooperation of clusters, told by registry-service. */
public sealed interface AllianceMessage extends Message {

  @Override
  State state();

  /** How far it is formalised. */
  enum Stage {
    CONTACT,
    LETTER_OF_INTENT,
    MEMORANDUM,
    ALLIANCE,
    META_CLUSTER
  }

  /**
   * An alliance.
   *
   * @param since when it reached its stage
   * @param clusterIds its members, in the order in which they were named; who is only invited,
   *     suspended or gone is not among them
   * @param active false once it was dissolved
   */
  record State(
      UUID id, String name, Stage stage, Instant since, List<UUID> clusterIds, boolean active)
      implements Message.State {}

  /** Clusters are in contact. */
  record AllianceStarted(Header header, State state) implements AllianceMessage {}

  /** All parties have signed: it reached a stage, or renewed it. */
  record AllianceFormalised(Header header, State state) implements AllianceMessage {}

  /** Its parties changed, or an agreement was proposed or signed by one of them. */
  record AllianceChanged(Header header, State state) implements AllianceMessage {}

  /** It ended. */
  record AllianceDissolved(Header header, State state) implements AllianceMessage {}
}
