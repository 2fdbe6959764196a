package org.detainerlake.chart;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** An SVG as any reader of XML sees it. */
record Picture(Element root) {
  static Picture of(String svg) {
    try {
      return new Picture(
          DocumentBuilderFactory.newDefaultNSInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(svg)))
              .getDocumentElement());
    } catch (Exception e) {
      throw new AssertionError("no XML: " + svg, e);
    }
  }

  /** Elements of a name that have all these classes. */
  List<Element> all(String name, String... classes) {
    NodeList found = root.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> (Element) found.item(i))
        .filter(element -> classes(element).containsAll(List.of(classes)))
        .toList();
  }

  /** The only element of a name that has all these classes. */
  Element one(String name, String... classes) {
    List<Element> found = all(name, classes);
    if (found.size() != 1) {
      throw new AssertionError("%d of %s %s".formatted(found.size(), name, List.of(classes)));
    }
    return found.get(0);
  }

  /** What stands in texts of a class. */
  List<String> texts(String... classes) {
    return all("text", classes).stream().map(Element::getTextContent).toList();
  }

  static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  private static List<String> classes(Element element) {
    return Stream.of(element.getAttribute("class").split(" ")).toList();
  }
}
