package org.detainerlake.source;

import java.io.File;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detainerlake.catalog.Table;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** The rows of a workbook, streamed, one task a sheet. */
final class WorkbookRows {
  private WorkbookRows() {}

  static Dataset<Row> of(SparkSession spark, Recognition recognition) {
    List<Recognition.Sheet> sheets = recognition.sheets();
    JavaRDD<Row> rows =
        new JavaSparkContext(spark.sparkContext())
            .parallelize(sheets, Math.max(1, sheets.size()))
            .flatMap(new ReadSheet(recognition.file().path().toString()));
    Table table = recognition.layout().subject().sourceRows();
    return table.select(spark.createDataset(rows.rdd(), Encoders.row(table.schema())));
  }

  private static final class ReadSheet implements FlatMapFunction<Recognition.Sheet, Row> {
    private static final long serialVersionUID = 1L;
    private final String path;

    ReadSheet(String path) {
      this.path = path;
    }

    @Override
    public Iterator<Row> call(Recognition.Sheet sheet) throws Exception {
      ReadableWorkbook workbook = new ReadableWorkbook(new File(path));
      Stream<org.dhatim.fastexcel.reader.Row> stream =
          workbook.findSheet(sheet.name()).orElseThrow().openStream();
      TaskContext.get()
          .addTaskCompletionListener(
              context -> {
                stream.close();
                closeQuietly(workbook);
              });
      WorkbookRow cells = new WorkbookRow(sheet, dayZero(workbook));
      return new SheetRows(
          sheet.name(),
          stream
              .filter(row -> row.getRowNum() >= sheet.dataStart())
              .map(cells::row)
              .filter(Objects::nonNull)
              .iterator());
    }

    /** The 1900 calendar counts a 29 February 1900 that never was: its days start a day early. */
    private static LocalDate dayZero(ReadableWorkbook workbook) {
      return workbook.isDate1904() ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    }

    private static void closeQuietly(ReadableWorkbook workbook) {
      try {
        workbook.close();
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}
