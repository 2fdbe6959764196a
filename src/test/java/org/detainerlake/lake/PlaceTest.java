package org.detainerlake.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hdfs://namenode:8020/lake | it is an address, and was taken for a path",
        "webhdfs://namenode:9870/lake | two runs are kept apart by a lease, which is had by an"
            + " address of hdfs:// alone",
        "viewfs:///lake | two runs are kept apart by a lease, which is had by an address of hdfs://"
            + " alone",
        "s3a://bucket/lake | it is an address, and was taken for a path",
        "s3://bucket/lake | of object stores s3a:// alone is known, with a lock elsewhere that"
            + " keeps two runs apart",
        "gs://bucket | of object stores s3a:// alone is known, with a lock elsewhere that keeps"
            + " two runs apart",
        "abfss://box@account.dfs.core.windows.net/lake | of object stores s3a:// alone is known,"
            + " with a lock elsewhere that keeps two runs apart",
        "dbfs:/lake | nothing is known of dbfs that keeps two runs apart",
        "http://host/lake | nothing is known of http that keeps two runs apart",
        "file: | nothing is known of file that keeps two runs apart",
      })
  void a_lake_where_two_runs_cannot_be_kept_apart_is_refused(String address, String why) {
    Path path = Path.of(address);
    LakeFault fault = catchThrowableOfType(LakeFault.class, () -> new Lake(path));
    assertThat(fault.getMessage()).isEqualTo("a lake cannot be kept at %s: %s", path, why);
    assertThat(fault.kind()).isEqualTo(LakeFault.Kind.PLACE);
    assertThat(fault.advice())
        .isEqualTo(
            "keep the lake in a local folder, on hdfs://, on s3a:// with a lock, or on a cluster in"
                + " a folder that all hosts mount, with locks and atomic renames (NFS 4, Lustre,"
                + " CephFS); copy marts/ from there after each run");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/data/lake", "lake", "C:/lake", "a b/s3a:/lake", "weeks: all", "é:1"})
  void a_folder_is_a_folder_whatever_its_name(String name) {
    assertThat(new Lake(Path.of(name)).root()).isEqualTo(Path.of(name).toAbsolutePath());
  }

  /** Nobody is asked for it: there is no such host. */
  @Test
  void an_address_of_hdfs_is_a_lake_where_it_keeps_its_two_slashes() {
    Lake lake = new Lake(Lake.path("hdfs://namenode:8020/data/../lake"));
    assertThat(lake.root()).hasToString("hdfs://namenode:8020/lake");
    assertThat(lake.marts()).hasToString("hdfs://namenode:8020/lake/marts");
    assertThat(lake.isLocal()).isFalse();
    assertThat(new Lake(Lake.path("/data/lake")).isLocal()).isTrue();
  }

  /** Nobody is asked for it: there is no such bucket. */
  @Test
  void an_address_of_a_bucket_is_a_lake_on_an_object_store() {
    Lake lake = new Lake(Lake.path("s3a://bucket/data/../lake"));
    assertThat(lake.root()).hasToString("s3a://bucket/lake");
    assertThat(lake.isLocal()).isFalse();
    assertThat(lake.isLeased()).isFalse();
    assertThat(lake.isOnObjectStore()).isTrue();
    Lake leased = new Lake(Lake.path("hdfs://namenode:8020/lake"));
    assertThat(leased.isLeased()).isTrue();
    assertThat(leased.isOnObjectStore()).isFalse();
  }

  @Test
  void an_address_of_this_machine_is_its_folder() {
    assertThat(new Lake(Path.of("file:///data/lake")).root()).isEqualTo(Path.of("/data/lake"));
    assertThat(new Lake(Path.of("file:/data/lake")).root()).isEqualTo(Path.of("/data/lake"));
  }

  @ParameterizedTest
  @CsvSource({
    "nfs,true", "nfs4,true", "cifs,true", "smb3,true", "fuse.sshfs,true", "ceph,true",
    "ext4,false", "xfs,false", "overlay,false", "tmpfs,false", "apfs,false", "fuseblk,false",
  })
  void file_systems_of_other_machines_are_known_by_their_type(String type, boolean remote) {
    assertThat(Place.isRemote(type)).isEqualTo(remote);
  }
}
