package org.detainerlake.lake.hdfs;

import java.io.IOException;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;
import org.apache.hadoop.fs.permission.FsPermission;
import org.detainerlake.lake.hadoop.HadoopPath;
import org.detainerlake.lake.hadoop.HadoopProvider;

/** Times and permissions of a file or folder. */
record HdfsView(HadoopPath path) implements PosixFileAttributeView {
  private static final long UNCHANGED = -1;

  @Override
  public String name() {
    return "posix";
  }

  @Override
  public PosixFileAttributes readAttributes() throws IOException {
    return HadoopProvider.status(path);
  }

  @Override
  public void setTimes(FileTime modified, FileTime accessed, FileTime created) throws IOException {
    HdfsProvider.dfs(path).setTimes(path.hadoop(), millis(modified), millis(accessed));
  }

  private static long millis(FileTime time) {
    return time == null ? UNCHANGED : time.toMillis();
  }

  @Override
  public void setPermissions(Set<PosixFilePermission> permissions) throws IOException {
    String text = "-" + PosixFilePermissions.toString(permissions);
    HdfsProvider.dfs(path).setPermission(path.hadoop(), FsPermission.valueOf(text));
  }

  @Override
  public UserPrincipal getOwner() throws IOException {
    return readAttributes().owner();
  }

  @Override
  public void setOwner(UserPrincipal owner) {
    throw new UnsupportedOperationException("owners of files on hdfs are not changed");
  }

  @Override
  public void setGroup(GroupPrincipal group) {
    throw new UnsupportedOperationException("groups of files on hdfs are not changed");
  }
}
