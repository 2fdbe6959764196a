package org.detainerlake.report.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a path of relative moves and lines, whole numbers all, reaches. */
record PathBox(int left, int top, int right, int bottom) {
  private static final Pattern COMMAND = Pattern.compile("([mlhv])((?: ?-?\\d+)+)|z");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+");

  /**
   * The box of a path.
   *
   * @throws IllegalArgumentException if it is written in another way than the map's paths are
   */
  static PathBox of(String path) {
    Pen pen = new Pen();
    Matcher command = COMMAND.matcher(path);
    int end = 0;
    while (command.find()) {
      if (command.start() != end) {
        throw new IllegalArgumentException("not understood: " + path.substring(end));
      }
      end = command.end();
      pen.obey(command.group(1), command.group(2));
    }
    if (end != path.length() || end == 0) {
      throw new IllegalArgumentException("not understood: " + path.substring(end));
    }
    return pen.box;
  }

  PathBox and(PathBox other) {
    return new PathBox(
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }

  /** Where the pen is, where its line began, and what it has reached. */
  private static final class Pen {
    private int x;
    private int y;
    private int startX;
    private int startY;
    private PathBox box;

    void obey(String command, String text) {
      if (command == null) {
        x = startX;
        y = startY;
        return;
      }
      List<Integer> numbers =
          NUMBER.matcher(text).results().map(number -> Integer.valueOf(number.group())).toList();
      boolean isPairs = command.equals("m") || command.equals("l");
      if (isPairs && numbers.size() % 2 != 0) {
        throw new IllegalArgumentException("half a point: " + command + text);
      }
      for (int i = 0; i < numbers.size(); i += isPairs ? 2 : 1) {
        x += command.equals("v") ? 0 : numbers.get(i);
        y += command.equals("v") ? numbers.get(i) : isPairs ? numbers.get(i + 1) : 0;
        if (command.equals("m") && i == 0) {
          startX = x;
          startY = y;
        }
        PathBox point = new PathBox(x, y, x, y);
        box = box == null ? point : box.and(point);
      }
    }
  }
}
