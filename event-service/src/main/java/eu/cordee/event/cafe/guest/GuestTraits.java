package eu.cordee.event.cafe.guest;

import java.util.List;

/** What the mixing of tables looks at; empty where unknown. */
public record GuestTraits(String region, String kind, String cluster, List<String> languages) {

  static final GuestTraits UNKNOWN = new GuestTraits("", "", "", List.of());
}
