package org.detainerlake.chart;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes one picture. Every text goes through the JDK's writer of XML, so none can end an element;
 * letters that XML forbids become U+FFFD.
 */
final class Svg {
  /** Units from the left edge to the right one of every large chart. */
  static final double WIDTH = 640;

  private static final String NAMESPACE = "http://www.w3.org/2000/svg";
  // no other library's writer, whatever lies on the class path
  private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();
  private static final Pattern LINK = Pattern.compile("(https?:|[^:/?#]*([/?#]|$)).*");
  private static final int REPLACEMENT = 0xFFFD;

  private final XMLStreamWriter xml;

  private Svg(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /**
   * A picture of a chart.
   *
   * @param kind class beside {@code chart}
   * @param hasLinks a picture with links is no {@code img}: that would hide them
   */
  static String of(
      Caption caption,
      String kind,
      boolean hasLinks,
      double width,
      double height,
      Consumer<Svg> content) {
    String box = "0 0 " + number(width) + " " + number(height);
    return of(caption, kind, hasLinks, box, content);
  }

  /**
   * The same in a frame of its own.
   *
   * @param box left, top, width and height, as a viewBox has them
   */
  static String of(
      Caption caption, String kind, boolean hasLinks, String box, Consumer<Svg> content) {
    StringWriter text = new StringWriter();
    try {
      Svg svg = new Svg(WRITERS.createXMLStreamWriter(text));
      svg.open("svg", "xmlns", NAMESPACE, "class", "chart " + kind, "viewBox", box);
      svg.say(caption, hasLinks);
      content.accept(svg);
      svg.close();
      svg.xml.flush();
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
    return text.toString();
  }

  private void say(Caption caption, boolean hasLinks) throws XMLStreamException {
    String title = caption.idPrefix() + "-title";
    String description = caption.idPrefix() + "-desc";
    attributes("role", hasLinks ? "group" : "img", "aria-labelledby", title + " " + description);
    element("title", caption.title(), "id", title);
    element("desc", caption.description(), "id", description);
  }

  /** An element that holds others; attributes as name, value, name, value. */
  void open(String name, Object... attributes) {
    try {
      xml.writeStartElement(name);
      attributes(attributes);
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
  }

  void close() {
    try {
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
  }

  /** An element without content. */
  void shape(String name, Object... attributes) {
    try {
      xml.writeEmptyElement(name);
      attributes(attributes);
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
  }

  void line(String cssClass, double x1, double y1, double x2, double y2) {
    shape("line", "class", cssClass, "x1", x1, "y1", y1, "x2", x2, "y2", y2);
  }

  /** An element with text in it. */
  void element(String name, String content, Object... attributes) {
    open(name, attributes);
    try {
      xml.writeCharacters(clean(content));
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
    close();
  }

  /** Text that begins at x, or ends or centres there by its class ({@code end}, {@code middle}). */
  void text(String cssClass, double x, double y, String content) {
    element("text", content, "class", cssClass, "x", x, "y", y);
  }

  /** Text as long as there is room; all of it in a title where there is not. */
  void text(String cssClass, double x, double y, String content, double room) {
    String shown = Lettering.shortened(content, room);
    if (shown.equals(content)) {
      text(cssClass, x, y, content);
      return;
    }
    open("text", "class", cssClass, "x", x, "y", y);
    element("title", content);
    try {
      xml.writeCharacters(clean(shown));
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
    close();
  }

  /** What is drawn within leads to the address; to none where that is null. */
  void linked(String href, Runnable content) {
    if (href == null) {
      content.run();
      return;
    }
    if (!LINK.matcher(href).matches()) {
      throw new IllegalArgumentException("leads neither into the page nor to the web: " + href);
    }
    open("a", "href", href);
    content.run();
    close();
  }

  /** At most one digit after the point, whatever the machine's language. */
  static String number(double value) {
    return BigDecimal.valueOf(Math.round(value * 10), 1).stripTrailingZeros().toPlainString();
  }

  private void attributes(Object... pairs) throws XMLStreamException {
    for (int i = 0; i < pairs.length; i += 2) {
      Object value = pairs[i + 1];
      String text = value instanceof Double number ? number(number) : clean(value.toString());
      xml.writeAttribute((String) pairs[i], text);
    }
  }

  private static String clean(String text) {
    return text.codePoints()
        .map(letter -> isAllowed(letter) ? letter : REPLACEMENT)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** The letters of XML 1.0: no control characters, no halves of pairs. */
  private static boolean isAllowed(int letter) {
    return letter == '\t'
        || letter == '\n'
        || (letter >= 0x20 && letter <= 0xD7FF)
        || (letter >= 0xE000 && letter <= 0xFFFD)
        || letter >= 0x10000;
  }

  /** A StringWriter does not fail. */
  private static IllegalStateException impossible(XMLStreamException e) {
    return new IllegalStateException("text in memory could not be written", e);
  }
}
