package eu.cordee.event.cafeprint;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/** Paper: A4 pages in millimetres from the upper left corner. */
final class Sheet implements AutoCloseable {

  static final float WIDTH = 210;
  static final float HEIGHT = 297;

  private static final float POINTS_PER_MM = 72 / 25.4f;

  private final PDDocument document = new PDDocument();
  private final Typeface typeface = new Typeface(document);
  private @Nullable PDPageContentStream page;

  Typeface typeface() {
    return typeface;
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
    text(left, top, size, Color.BLACK, text);
  }

  void text(float left, float top, float size, Color color, String text) {
    try {
      PDPageContentStream on = page();
      on.beginText();
      on.setNonStrokingColor(color);
      typeface.show(on, text, left * POINTS_PER_MM, (HEIGHT - top) * POINTS_PER_MM, size);
      on.endText();
      on.setNonStrokingColor(Color.BLACK);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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

  /** A thin line from margin to margin, so that the eye finds where the next thing begins. */
  void rule(float left, float top, float width) {
    try {
      PDPageContentStream on = page();
      on.setStrokingColor(0.85f);
      on.setLineWidth(0.4f);
      on.moveTo(left * POINTS_PER_MM, (HEIGHT - top) * POINTS_PER_MM);
      on.lineTo((left + width) * POINTS_PER_MM, (HEIGHT - top) * POINTS_PER_MM);
      on.stroke();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A picture that may stand on several pages and is in the file once. */
  PDImageXObject picture(byte[] jpeg) {
    try {
      return JPEGFactory.createFromByteArray(document, jpeg);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void image(PDImageXObject picture, float left, float top, float width, float height) {
    try {
      page()
          .drawImage(
              picture,
              left * POINTS_PER_MM,
              (HEIGHT - top - height) * POINTS_PER_MM,
              width * POINTS_PER_MM,
              height * POINTS_PER_MM);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Three climbers on one rope, before two peaks. */
  void logo(float left, float top, float side) {
    try {
      SheetLogo.draw(
          page(), left * POINTS_PER_MM, (HEIGHT - top) * POINTS_PER_MM, side * POINTS_PER_MM);
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
