package org.detainerlake.source;

import static org.detainerlake.source.Landing.MADE_UP;
import static org.detainerlake.source.Landing.assertFault;
import static org.detainerlake.source.Landing.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where layouts may lie, and what they may be called. */
class LayoutFilesTest {
  @TempDir Path folder;

  @Test
  void a_layout_that_is_a_link_out_of_its_folder_is_refused() throws IOException {
    Path sources = Files.createDirectory(folder.resolve("sources"));
    Path link = sources.resolve("x.yaml");
    Files.createSymbolicLink(link, file(folder, "elsewhere.yaml", MADE_UP));
    assertFault(
        () -> Layouts.in(sources),
        SourceFault.Kind.CONFIG,
        "layout " + link + " is a link that leads out of its folder",
        "put the file itself there");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'../up'", "'a b'", "'A'", "''", "\"a\\n\"", "'-a'"})
  void a_layout_has_a_plain_name(String name) {
    file(
        folder,
        "x.yaml",
        MADE_UP.replaceFirst("(?m)^name: .*", "name: " + name.replace("\\", "\\\\")));
    assertFault(
        () -> Layouts.in(folder),
        SourceFault.Kind.CONFIG,
        "layout x.yaml: its name or format is missing, or holds what cannot be used",
        "mend the yaml file; conf/sources/README.md lists its keys");
  }
}
