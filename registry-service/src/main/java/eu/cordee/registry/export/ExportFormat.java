package eu.cordee.registry.export;

/** What kind of file. */
public enum ExportFormat {
  CSV("text/csv; charset=utf-8", "csv"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  JSONLD("application/ld+json", "jsonld"),
  VCARD("text/vcard; charset=utf-8", "vcf");

  private final String mediaType;
  private final String suffix;

  ExportFormat(String mediaType, String suffix) {
    this.mediaType = mediaType;
    this.suffix = suffix;
  }

  String mediaType() {
    return mediaType;
  }

  /** Of the file's name. */
  String suffix() {
    return suffix;
  }
}
