package eu.cordee.event.cafeprint;

import eu.cordee.event.harvest.HarvestLines;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Photos beside each other in the column of a report; each is in the file once. */
final class ReportPictures {

  private static final float INDENT = 8;
  private static final float GAP = 4;
  private static final int CAPTION_LINES = 3;
  private static final float CAPTION = 8;

  private final Sheet sheet;
  private final ReportColumn column;
  private final Function<UUID, Optional<byte[]>> photos;
  private final Map<UUID, Optional<PDImageXObject>> placed = new HashMap<>();

  ReportPictures(Sheet sheet, ReportColumn column, Function<UUID, Optional<byte[]>> photos) {
    this.sheet = sheet;
    this.column = column;
    this.photos = photos;
  }

  /** Whether the line has a photo that can be printed. */
  boolean has(HarvestLines.Line line) {
    return picture(line).isPresent();
  }

  private Optional<PDImageXObject> picture(HarvestLines.Line line) {
    UUID id = line.photoId();
    return id == null
        ? Optional.empty()
        : placed.computeIfAbsent(id, photo -> photos.apply(photo).map(sheet::picture));
  }

  /** The photos of these lines, so many beside each other, with what is to be said below each. */
  void row(
      List<HarvestLines.Line> lines, int columns, Function<HarvestLines.Line, String> caption) {
    List<HarvestLines.Line> shown = lines.stream().filter(this::has).toList();
    for (int from = 0; from < shown.size(); from += columns) {
      beside(shown.subList(from, Math.min(shown.size(), from + columns)), columns, caption);
    }
  }

  private void beside(
      List<HarvestLines.Line> shown, int columns, Function<HarvestLines.Line, String> caption) {
    float width = (ReportColumn.WIDTH - INDENT - (columns - 1) * GAP) / columns;
    List<Box> boxes = shown.stream().map(line -> box(line, width)).toList();
    float height = (float) boxes.stream().mapToDouble(Box::height).max().orElse(0);
    float captions = 0;
    column.keepTogether(height + 10);
    for (int index = 0; index < shown.size(); index++) {
      float left = ReportColumn.LEFT + INDENT + index * (width + GAP);
      Box box = boxes.get(index);
      // The line is where letters stand; a picture begins where they would end above.
      sheet.image(box.picture(), left, column.line() - 2.5f, box.width(), box.height());
      List<String> text =
          sheet.typeface().wrapped(caption.apply(shown.get(index)), CAPTION, width).stream()
              .limit(CAPTION_LINES)
              .toList();
      for (int line = 0; line < text.size(); line++) {
        float base = column.line() + height + 1.5f + line * 3.6f;
        sheet.text(left, base, CAPTION, ReportColumn.QUIET, text.get(line));
      }
      captions = Math.max(captions, text.size() * 3.6f);
    }
    column.gap(height + captions + 3);
  }

  private record Box(PDImageXObject picture, float width, float height) {}

  /** As wide as its place, but not higher than four fifths of that. */
  private Box box(HarvestLines.Line line, float width) {
    PDImageXObject picture = picture(line).orElseThrow();
    float scale = Math.min(width / picture.getWidth(), width * 0.8f / picture.getHeight());
    return new Box(picture, picture.getWidth() * scale, picture.getHeight() * scale);
  }
}
