package eu.cordee.registry.export;

/** What kind of file of rows. */
public enum SheetFormat {
  CSV,
  XLSX;

  /** The same among all kinds of files. */
  ExportFormat file() {
    return switch (this) {
      case CSV -> ExportFormat.CSV;
      case XLSX -> ExportFormat.XLSX;
    };
  }
}
