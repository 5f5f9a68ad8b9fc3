package eu.cordee.contracts;

import java.util.List;
import java.util.UUID;

/**
 * Topic {@code organisations.v1}: companies, institutes, universities, authorities, investors, told
 * by registry-service.
 */
public sealed interface OrganisationMessage extends Message {

  @Override
  State state();

  /** Kind of organisation. */
  enum Kind {
    COMPANY,
    INSTITUTE,
    UNIVERSITY,
    AUTHORITY,
    INVESTOR
  }

  /**
   * An organisation.
   *
   * @param country ISO 3166-1 alpha-2
   * @param nuts NUTS code, or empty
   * @param nace NACE Rev. 2 codes such as {@code 26.51}
   * @param keywords technology keywords, lower case
   * @param clusterIds clusters that it is a member of
   */
  record State(
      UUID id,
      String name,
      Kind kind,
      String country,
      String nuts,
      List<String> nace,
      List<String> keywords,
      List<UUID> clusterIds)
      implements Message.State {}

  /** An organisation entered the registry. */
  record OrganisationRegistered(Header header, State state) implements OrganisationMessage {}

  /** Its entry changed. */
  record OrganisationChanged(Header header, State state) implements OrganisationMessage {}

  /** It left the registry. */
  record OrganisationDeleted(Header header, State state) implements OrganisationMessage, Deletion {}
}
