package org.detainerlake.context;

import static org.detainerlake.testing.TableAssert.assertThat;

import org.detainerlake.catalog.Subject;
import org.junit.jupiter.api.Test;

class NewestListsTest {

  @Test
  void a_newer_list_of_the_same_layout_replaces_the_one_before() {
    assertThat(
            NewestLists.of(
                ListCases.rows(Subject.POLICIES, "old", "policy_location_text\nA\nB")
                    .union(ListCases.rows(Subject.POLICIES, "new", "policy_location_text\nC\n"))
                    .union(ListCases.rows(Subject.POLICIES, "other", "policy_location_text\nD"))
                    .union(ListCases.rows(Subject.POLICIES, "dead", "policy_location_text\nE"))
                    .selectExpr("release_id AS release_id", "file_sha256", "subject"),
                ListCases.files(
                    """
                    layout_name | release_id       | file_sha256
                    map         | 2016-01-01_x     | gone
                    map         | 2017-12-31_new   | new
                    map         | 2017-12-31_a     | older
                    list        | 2017-12-31_other | other
                                |                  |
                    """)))
        .hasRows(
            """
            file_sha256
            new
            other
            """);
  }
}
