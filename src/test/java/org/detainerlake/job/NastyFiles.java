package org.detainerlake.job;

import static org.detainerlake.job.PlantedFiles.CANARY;
import static org.detainerlake.testing.TestWorkbook.row;
import static org.detainerlake.testing.TestWorkbook.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.detainerlake.testing.NastyZip;
import org.detainerlake.testing.TestWorkbook;

/** Synthetic files that are set aside, each in its own way, all with the word of PlantedFiles. */
final class NastyFiles {
  private static final String HEADER =
      "date,lift_reason,det_facility,city,state,detainer_type,remark\n";
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final Object[] COLUMNS = {
    "Prepare Date", "Detainer Detention Facility", "State", "City", "Detainer Lift Reason", "Remark"
  };

  /** What no screen obeys and no log shows as a line of its own. */
  static final String ODD_NAME = "odd\n2026-01-01 ERROR forged \u001b[31m synthetic.csv";

  private final Path folder;

  private NastyFiles(Path folder) {
    this.folder = folder;
  }

  static void in(Path folder) throws IOException {
    NastyFiles files = new NastyFiles(Files.createDirectories(folder));
    files.texts();
    files.workbooks();
  }

  private void texts() throws IOException {
    csv("a synthetic headerless.csv", "", rows());
    csv("a synthetic unknown.csv", HEADER.replace("det_facility", "jail"), rows());
    csv("a synthetic twice.csv", HEADER.replace("remark", "DATE"), rows());
    csv("a synthetic binary.csv", HEADER, rows() + "\0" + CANARY);
    csv("a synthetic endless.csv", HEADER, rows() + CANARY.repeat(1 << 17));
    csv("a synthetic wide.csv", HEADER, rows() + (CANARY + ",").repeat(20_000));
    csv("a synthetic dirty.csv", HEADER, rows());
    csv(ODD_NAME, HEADER, rows() + rows());
  }

  /** A row for each thing that can be wrong with one. */
  private static String rows() {
    return """
    2014-01-02,Lifted,ERIE COUNTY JAIL,ERIE,PENNSYLVANIA,,#
    #,Lifted,ERIE COUNTY JAIL,ERIE,PENNSYLVANIA,,#
    2014-13-45 #,#,ERIE COUNTY JAIL,ERIE,PENNSYLVANIA,#,#
    1907-03-09,#,ERIE COUNTY JAIL,ERIE,#,,#
    2014-01-02,"#,ERIE COUNTY JAIL,ERIE,PENNSYLVANIA,,#
    2014-01-02,#,ERIE COUNTY JAIL
    2014-01-02,#,ERIE COUNTY JAIL,ERIE,PENNSYLVANIA,,#,#,#
    2014-01-02,#\u00e9,ERIE COUNTY JAIL,ERIE,PENNSYLVANIA,=#,@#
    """
        .replace("#", CANARY);
  }

  private void csv(String name, String header, String rows) throws IOException {
    Files.write(folder.resolve(name), (header + rows).getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Each breaks beyond the rows that are looked at for a header, where a task reads it. */
  private void workbooks() throws IOException {
    Path cut = book("a synthetic cut.xlsx");
    Files.write(cut, Arrays.copyOf(Files.readAllBytes(cut), (int) Files.size(cut) / 2));
    book("a synthetic whole.xlsx");
    broken("a synthetic number.xlsx", "<c r=\"A90\" t=\"n\"><v>" + CANARY + "</v></c>");
    broken("a synthetic flag.xlsx", "<c r=\"A90\" t=\"b\"><v>" + CANARY + "</v></c>");
    broken("a synthetic kind.xlsx", "<c r=\"A90\" t=\"" + CANARY + "\"><v>1</v></c>");
    broken("a synthetic place.xlsx", "<c r=\"A-" + CANARY + "\"><v>1</v></c>");
    broken("a synthetic text.xlsx", "<c r=\"A90\" t=\"s\"><v>" + CANARY + "</v></c>");
    broken("a synthetic tag.xlsx", "<c r=\"A90\"><v>&" + CANARY + ";</" + CANARY + ">");
  }

  private void broken(String name, String cell) {
    Path sound = book(name);
    String row = "<row r=\"90\">" + cell + "</row>";
    NastyZip.edit(sound, SHEET, xml -> xml.replace("</sheetData>", row + "</sheetData>"));
  }

  private Path book(String name) {
    Object[][] rows = new Object[80][];
    rows[0] = COLUMNS;
    for (int i = 1; i < rows.length; i++) {
      Object date = i % 9 == 0 ? CANARY : "2014-01-02";
      rows[i] = row(date, "ERIE COUNTY JAIL", "PENNSYLVANIA", "ERIE", CANARY, CANARY + i);
    }
    return TestWorkbook.of(folder.resolve(name), sheet("A", rows));
  }
}
