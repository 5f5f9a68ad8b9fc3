package eu.cordee.launcher.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;

/** On what was measured; a figure without it says nothing. */
final class Machine {

  private Machine() {}

  static Map<String, Object> describe() {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("cores", Runtime.getRuntime().availableProcessors());
    json.put("memoryMegabytes", system.getTotalMemorySize() / (1024 * 1024));
    json.put("loadBefore", Figures.round(system.getSystemLoadAverage()));
    json.put("jdk", System.getProperty("java.runtime.version"));
    json.put(
        "os",
        "%s %s %s"
            .formatted(
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("os.arch")));
    return json;
  }
}
