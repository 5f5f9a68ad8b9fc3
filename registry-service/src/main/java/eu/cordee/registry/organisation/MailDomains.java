package eu.cordee.registry.organisation;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Of the addresses of an organisation's people: what stands behind the at sign. */
final class MailDomains {

  private static final Pattern NAME = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");

  private MailDomains() {}

  /** In lower case, each once; where nobody named any, that of the website. */
  static List<String> tidy(@Nullable List<String> named, @Nullable String website) {
    List<String> domains = named == null ? ofWebsite(website) : named;
    return domains.stream().map(one -> one.toLowerCase(Locale.ROOT)).distinct().sorted().toList();
  }

  private static List<String> ofWebsite(@Nullable String website) {
    if (website == null) {
      return List.of();
    }
    try {
      String host = URI.create(website).getHost();
      String name = host == null ? "" : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
      return NAME.matcher(name).matches() ? List.of(name) : List.of();
    } catch (IllegalArgumentException notAnAddress) {
      return List.of();
    }
  }
}
