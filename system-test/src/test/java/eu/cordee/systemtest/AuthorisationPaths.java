package eu.cordee.systemtest;

import eu.cordee.systemtest.AuthorisationTable.Row;
import java.util.Map;

/** Fills the document's paths. */
final class AuthorisationPaths {

  private AuthorisationPaths() {}

  /** With the query that makes the case. */
  static String fill(Row row, String path, Map<String, String> ids) {
    String filled = path;
    if (row.operation().equals("deleteCluster")) {
      filled = filled.replace("{id}", ids.getOrDefault("spareCluster", ""));
    } else if (row.operation().equals("deleteOrganisation")) {
      filled = filled.replace("{id}", ids.getOrDefault("spareOrganisation", ""));
    } else if (path.startsWith("/api/registry/clusters")) {
      filled = filled.replace("{id}", ids.get("clusters"));
    } else if (path.startsWith("/api/registry/alliances")) {
      filled = filled.replace("{id}", ids.get("alliances"));
    } else if (path.startsWith("/api/registry/sector-groups")) {
      filled = filled.replace("{id}", ids.get("sectorGroup"));
    } else if (path.startsWith("/api/registry/studies")) {
      filled = filled.replace("{id}", ids.get("study"));
    } else if (path.startsWith("/api/registry/funding-programmes")) {
      filled = filled.replace("{id}", ids.get("programme"));
    } else if (path.startsWith("/api/registry/funding-calls")) {
      filled = filled.replace("{id}", ids.get("call"));
    } else if (path.startsWith("/api/registry/vouchers")) {
      filled = filled.replace("{id}", ids.get("voucher"));
    } else if (path.startsWith("/api/registry/campaigns")) {
      filled = filled.replace("{id}", ids.get("campaign"));
    } else if (path.startsWith("/api/registry/workshops")) {
      filled = filled.replace("{id}", ids.get("workshop"));
    } else if (path.startsWith("/api/registry/merges")) {
      filled = filled.replace("{id}", ids.getOrDefault("merge", ""));
    } else if (path.startsWith("/api/registry/organisations")) {
      filled = filled.replace("{id}", ids.get("organisations"));
    }
    for (Map.Entry<String, String> id : ids.entrySet()) {
      filled = filled.replace("{" + id.getKey() + "}", id.getValue());
    }
    return filled
        + switch (row.operation() + row.variant()) {
          case "listPeople" -> "?ids=" + ids.get("ids");
          case "listDuplicatesaround", "listMerges" -> "?organisation=" + ids.get("firstId");
          case "exportOrganisations", "exportPeople" -> "?format=CSV";
          case "previewMerge" ->
              "?kept=" + ids.get("firstId") + "&withdrawn=" + ids.get("secondId");
          case "listFreeSlots" -> "?with=" + ids.get("with");
          case "listRequestsall" -> "?box=all";
          case "listMeetingsall" -> "?all=true";
          case "getAgendaanother", "getAgendaFileanother" -> "?participantId=" + ids.get("hostId");
          default -> "";
        };
  }
}
