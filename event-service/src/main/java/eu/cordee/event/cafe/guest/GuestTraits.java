package eu.cordee.event.cafe.guest;

import eu.cordee.event.organisationcopy.KnownOrganisations.Known;
import java.util.List;

/** What the mixing of tables looks at; empty where unknown. */
public record GuestTraits(String region, String kind, String cluster, List<String> languages) {

  static final GuestTraits UNKNOWN = new GuestTraits("", "", "", List.of());

  /** Country and NUTS 1: the size of what the Alpine partners call a region. */
  private static final int REGION_LETTERS = 3;

  /** What is known of somebody by where they work: their region is the country without a code. */
  static GuestTraits of(Known organisation) {
    String nuts = organisation.nuts();
    String region =
        nuts.length() < REGION_LETTERS ? organisation.country() : nuts.substring(0, REGION_LETTERS);
    String cluster =
        organisation.clusterId() == null ? "" : String.valueOf(organisation.clusterId());
    return new GuestTraits(region, organisation.kind(), cluster, List.of());
  }
}
