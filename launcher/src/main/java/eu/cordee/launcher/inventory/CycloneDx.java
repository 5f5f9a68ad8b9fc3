package eu.cordee.launcher.inventory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** An inventory as scanners read it: a bill of materials in CycloneDX 1.6. */
public final class CycloneDx {

  private CycloneDx() {}

  /** The document, as JSON is made of it. */
  public static Map<String, Object> of(Inventory inventory) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("bomFormat", "CycloneDX");
    document.put("specVersion", "1.6");
    document.put("serialNumber", "urn:uuid:" + UUID.randomUUID());
    document.put("version", 1);
    document.put(
        "metadata",
        Map.of(
            "timestamp",
            Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
            "component",
            Map.of("type", "application", "name", "cordee", "bom-ref", "cordee")));
    List<Map<String, Object>> components = new ArrayList<>();
    inventory.parts().forEach((library, parts) -> components.add(component(library, parts)));
    document.put("components", components);
    return document;
  }

  private static Map<String, Object> component(Library library, Set<String> parts) {
    Map<String, Object> component = new LinkedHashMap<>();
    component.put("type", "library");
    component.put("bom-ref", library.purl());
    if (!library.group().isEmpty()) {
      component.put("group", library.group());
    }
    component.put("name", library.name());
    component.put("version", library.version());
    component.put("purl", library.purl());
    component.put(
        "properties",
        parts.stream().map(part -> Map.of("name", "cordee:part", "value", part)).toList());
    return component;
  }
}
