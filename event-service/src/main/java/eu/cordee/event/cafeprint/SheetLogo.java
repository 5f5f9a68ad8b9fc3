package eu.cordee.event.cafeprint;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.util.Matrix;

/** The logo as the web client has it, drawn and not a picture: sharp on every printer. */
final class SheetLogo {

  /** Of the drawing, whose vertical axis points down. */
  private static final float SIDE = 32;

  private static final Color PEAKS = new Color(0x63a9ba);
  private static final Color ROPE = new Color(0xf5b700);
  private static final Color OUTLINE = new Color(0x0b3341);
  private static final float[][] CLIMBERS = {{4.5f, 24.5f}, {15, 18.9f}, {28, 10.8f}};
  private static final float HEAD = 2.8f;

  /** How far the handles of four curves lie out that together look like a circle. */
  private static final float ROUND = 0.5523f * HEAD;

  private SheetLogo() {}

  /** In a square with this upper left corner; all in points. */
  static void draw(PDPageContentStream on, float left, float top, float side) throws IOException {
    float scale = side / SIDE;
    on.saveGraphicsState();
    on.transform(new Matrix(scale, 0, 0, -scale, left, top));
    on.setNonStrokingColor(PEAKS);
    polygon(on, 1, 28, 12.5f, 6, 19, 18.5f, 22.5f, 13, 31, 28);
    on.setNonStrokingColor(Color.WHITE);
    polygon(on, 12.5f, 6, 16.1f, 13, 13.8f, 14.8f, 11.6f, 13, 9.5f, 15, 8.9f, 13);
    on.setStrokingColor(ROPE);
    on.setLineWidth(1.8f);
    on.moveTo(4, 24.5f);
    on.curveTo(8.5f, 24.5f, 9, 20, 13.5f, 19);
    on.curveTo(18, 18, 18.5f, 21, 22, 19);
    on.curveTo(25.5f, 17, 25, 13, 28.5f, 10.5f);
    on.stroke();
    on.setStrokingColor(OUTLINE);
    on.setNonStrokingColor(ROPE);
    on.setLineWidth(1);
    for (float[] climber : CLIMBERS) {
      head(on, climber[0], climber[1]);
    }
    on.restoreGraphicsState();
  }

  private static void polygon(PDPageContentStream on, float... corners) throws IOException {
    on.moveTo(corners[0], corners[1]);
    for (int corner = 2; corner < corners.length; corner += 2) {
      on.lineTo(corners[corner], corners[corner + 1]);
    }
    on.closePath();
    on.fill();
  }

  private static void head(PDPageContentStream on, float x, float y) throws IOException {
    on.moveTo(x - HEAD, y);
    on.curveTo(x - HEAD, y - ROUND, x - ROUND, y - HEAD, x, y - HEAD);
    on.curveTo(x + ROUND, y - HEAD, x + HEAD, y - ROUND, x + HEAD, y);
    on.curveTo(x + HEAD, y + ROUND, x + ROUND, y + HEAD, x, y + HEAD);
    on.curveTo(x - ROUND, y + HEAD, x - HEAD, y + ROUND, x - HEAD, y);
    on.closePath();
    on.fillAndStroke();
  }
}
