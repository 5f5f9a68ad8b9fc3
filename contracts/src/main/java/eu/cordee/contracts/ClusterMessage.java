package eu.cordee.contracts;

import java.util.List;
import java.util.UUID;

/** Topic {@code clusters.v1}: organisations of organisations, told by registry-service. */
public sealed interface ClusterMessage extends Message {

  @Override
  State state();

  /**
   * A cluster.
   *
   * @param country ISO 3166-1 alpha-2
   * @param nuts NUTS code of its seat, or empty
   * @param memberIds always empty: a list that grows without bound is told by reference, by each
   *     member on {@code organisations.v1}
   * @param managerIds people who may act for it
   */
  record State(
      UUID id,
      String name,
      String country,
      String nuts,
      List<String> keywords,
      List<UUID> memberIds,
      List<UUID> managerIds)
      implements Message.State {}

  /** A cluster entered the registry. */
  record ClusterRegistered(Header header, State state) implements ClusterMessage {}

  /** Its entry or its members changed. */
  record ClusterChanged(Header header, State state) implements ClusterMessage {}

  /** It left the registry. */
  record ClusterDeleted(Header header, State state) implements ClusterMessage, Deletion {}
}
