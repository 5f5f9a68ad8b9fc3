package eu.cordee.event.alpcafe;

import java.util.List;

/** What the mixing of tables looks at; empty where unknown. */
record GuestTraits(String region, String kind, String cluster, List<String> languages) {

  static final GuestTraits UNKNOWN = new GuestTraits("", "", "", List.of());
}
