package eu.cordee.registry.export;

import eu.cordee.registry.identifier.Identifier;
import eu.cordee.registry.organisation.OrganisationView;
import eu.cordee.registry.organisation.OtherName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Organisations in the words of schema.org and of the W3C Organization Ontology (JSON-LD 1.1). */
final class LinkedData {

  private static final Map<String, String> CONTEXT =
      Map.of("@vocab", "https://schema.org/", "org", "http://www.w3.org/ns/org#");

  private LinkedData() {}

  static Map<String, Object> of(List<OrganisationView> organisations) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("@context", CONTEXT);
    document.put("@graph", organisations.stream().map(LinkedData::node).toList());
    return document;
  }

  private static Map<String, Object> node(OrganisationView one) {
    Map<String, Object> node = new LinkedHashMap<>();
    node.put("@id", address(one.id()));
    node.put("@type", List.of("Organization", "org:Organization"));
    node.put("name", one.name());
    put(node, "alternateName", one.otherNames().stream().map(LinkedData::name).toList());
    node.put("org:classification", one.kind().name());
    put(node, "description", one.description());
    put(node, "url", one.website());
    node.put("address", place(one));
    put(node, "knowsAbout", one.keywords());
    put(
        node,
        "seeks",
        one.seeks().stream().map(word -> Map.of("@type", "Demand", "name", word)).toList());
    put(node, "identifier", one.identifiers().stream().map(LinkedData::number).toList());
    put(node, "memberOf", one.clusterIds().stream().map(id -> Map.of("@id", address(id))).toList());
    return node;
  }

  private static Object name(OtherName one) {
    return one.language() == null
        ? one.name()
        : Map.of("@value", one.name(), "@language", one.language());
  }

  private static Map<String, String> place(OrganisationView one) {
    Map<String, String> place = new LinkedHashMap<>();
    place.put("@type", "PostalAddress");
    place.put("addressCountry", one.country());
    if (!one.nuts().isEmpty()) {
      place.put("addressRegion", one.nuts());
    }
    return place;
  }

  private static Map<String, String> number(Identifier one) {
    return Map.of(
        "@type", "PropertyValue", "propertyID", one.scheme().name(), "value", one.value());
  }

  private static String address(UUID id) {
    return "urn:uuid:" + id;
  }

  private static void put(Map<String, Object> node, String property, @Nullable Object value) {
    if (value != null && !value.equals("") && !value.equals(List.of())) {
      node.put(property, value);
    }
  }
}
