package eu.cordee.event.cafeprint;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** Paper: A4 pages in millimetres from the upper left corner, one typeface with all of Europe. */
final class Sheet implements AutoCloseable {

  static final float WIDTH = 210;
  static final float HEIGHT = 297;

  private static final float POINTS_PER_MM = 72 / 25.4f;

  /** Comes with PDFBox; the fonts every reader has cannot write č. */
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final PDDocument document = new PDDocument();
  private final PDType0Font font;
  private @Nullable PDPageContentStream page;

  Sheet() {
    try (InputStream file = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT))) {
      font = PDType0Font.load(document, file, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void newPage() {
    try {
      if (page != null) {
        page.close();
      }
      PDPage next = new PDPage(PDRectangle.A4);
      document.addPage(next);
      page = new PDPageContentStream(document, next);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PDPageContentStream page() {
    if (page == null) {
      newPage();
    }
    return Objects.requireNonNull(page);
  }

  /** Text whose baseline is so far from the top; sizes are in points, as everywhere. */
  void text(float left, float top, float size, String text) {
    try {
      PDPageContentStream on = page();
      on.beginText();
      on.setFont(font, size);
      on.newLineAtOffset(left * POINTS_PER_MM, (HEIGHT - top) * POINTS_PER_MM);
      on.showText(printable(text));
      on.endText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text in lines that fit, words whole where they can be. */
  List<String> wrapped(String text, float size, float width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : printable(text).split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && widthOf(longer, size) > width) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(word);
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  /** The text, cut with an ellipsis where it is too wide. */
  String fitted(String text, float size, float width) {
    String whole = printable(text);
    if (widthOf(whole, size) <= width) {
      return whole;
    }
    int end = whole.length();
    while (end > 0 && widthOf(whole.substring(0, end) + "…", size) > width) {
      end = whole.offsetByCodePoints(end, -1);
    }
    return whole.substring(0, end).stripTrailing() + "…";
  }

  private float widthOf(String text, float size) {
    try {
      return font.getStringWidth(text) / 1000 * size / POINTS_PER_MM;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What the typeface cannot write becomes a question mark; a badge without a name helps nobody.
   */
  private String printable(String text) {
    StringBuilder printable = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              String one = Character.isISOControl(point) ? " " : Character.toString(point);
              printable.append(isWritable(one) ? one : "?");
            });
    return printable.toString();
  }

  private boolean isWritable(String one) {
    try {
      return font.getStringWidth(one) >= 0;
    } catch (IOException | IllegalArgumentException missing) {
      return false;
    }
  }

  void frame(float left, float top, float width, float height) {
    try {
      PDPageContentStream on = page();
      on.setStrokingColor(0.8f);
      on.setLineWidth(0.4f);
      on.addRect(
          left * POINTS_PER_MM,
          (HEIGHT - top - height) * POINTS_PER_MM,
          width * POINTS_PER_MM,
          height * POINTS_PER_MM);
      on.stroke();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A QR code, drawn and not a picture: sharp on every printer. */
  void qrCode(float left, float top, float side, String address) {
    try {
      BitMatrix code =
          new QRCodeWriter()
              .encode(
                  address,
                  BarcodeFormat.QR_CODE,
                  0,
                  0,
                  Map.of(
                      EncodeHintType.MARGIN,
                      0,
                      EncodeHintType.ERROR_CORRECTION,
                      ErrorCorrectionLevel.M));
      float module = side / code.getWidth();
      PDPageContentStream on = page();
      for (int y = 0; y < code.getHeight(); y++) {
        for (int x = 0; x < code.getWidth(); x++) {
          if (code.get(x, y)) {
            on.addRect(
                (left + x * module) * POINTS_PER_MM,
                (HEIGHT - top - (y + 1) * module) * POINTS_PER_MM,
                module * POINTS_PER_MM,
                module * POINTS_PER_MM);
          }
        }
      }
      on.fill();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (WriterException e) {
      throw new IllegalArgumentException("no QR code holds " + address, e);
    }
  }

  byte[] bytes() {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      page().close();
      page = null;
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      document.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
