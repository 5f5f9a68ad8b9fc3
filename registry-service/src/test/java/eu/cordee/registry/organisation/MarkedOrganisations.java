package eu.cordee.registry.organisation;

import eu.cordee.registry.testing.Client;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Organisations that one test enters: rows of others carry other markers, so it finds its own. */
record MarkedOrganisations(Client client, String marker) {

  static MarkedOrganisations by(Client client) {
    return new MarkedOrganisations(client, "m" + UUID.randomUUID().toString().replace("-", ""));
  }

  List<String> found(String parameter, String value) {
    return names(
        client
            .request()
            .queryParam("keyword", marker)
            .queryParam(parameter, value)
            .get("/organisations"));
  }

  static List<String> names(Response answer) {
    return answer.then().statusCode(200).extract().path("items.name");
  }

  String enter(String name, String country, @Nullable String nuts, @Nullable List<String> nace) {
    return client
        .json(organisation(name, country, nuts, nace))
        .post("/organisations")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  Map<String, Object> organisation(
      String name, String country, @Nullable String nuts, @Nullable List<String> nace) {
    Map<String, Object> wish =
        new HashMap<>(
            Map.of(
                "name",
                name,
                "kind",
                "COMPANY",
                "country",
                country,
                "keywords",
                List.of(" " + marker.toUpperCase(java.util.Locale.ROOT), marker)));
    if (nuts != null) {
      wish.put("nuts", nuts);
    }
    if (nace != null) {
      wish.put("nace", nace);
    }
    return wish;
  }
}
