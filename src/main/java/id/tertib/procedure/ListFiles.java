package id.tertib.procedure;

import java.util.HashMap;
import java.util.Map;

/** Row lists among files that are deployed together. */
final class ListFiles {

  private ListFiles() {}

  /**
   * @param files by name, which may hold folders
   * @return the lists by kind
   * @throws IllegalArgumentException when a file is no list, naming the file and what is wrong
   */
  static Map<String, RowListFile> of(Map<String, byte[]> files) {
    var lists = new HashMap<String, RowListFile>();
    files.forEach(
        (name, content) -> {
          if (name.endsWith(RowListFile.ENDING)) {
            var list = read(name, content);
            lists.put(list.kind(), list);
          }
        });
    return Map.copyOf(lists);
  }

  private static RowListFile read(String name, byte[] content) {
    try {
      var list = RowListFile.read(content);
      var problems = list.problems();
      if (!problems.isEmpty()) {
        throw new IllegalArgumentException(problems.get(0));
      }
      if (!name.substring(name.lastIndexOf('/') + 1).equals(list.kind() + RowListFile.ENDING)) {
        throw new IllegalArgumentException(
            "kunci '%s' tidak sama dengan nama berkas. Samakan".formatted(list.kind()));
      }
      return list;
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("%s: %s.".formatted(name, e.getMessage()), e);
    }
  }
}
