package pingyi.audit.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import pingyi.warehouse.read.Digests;

/**
 * Who asked what, one JSON object a line, one file a day. Each line carries the hash of the line
 * before it, also over midnight, and is forced to the disk before anything is shown: what cannot be
 * logged is not answered. Its hash is the SHA-256 of the line without its last member.
 */
public final class AccessLog {
  private static final String NOTHING = "0".repeat(64);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneOffset.UTC);
  private static final String HEAD = "head";

  /** Most lines are shorter; for a longer one more is read. */
  private static final int TAIL_BYTES = 4096;

  private static final Pattern ANCHOR = Pattern.compile("(\\d{1,18}) ([0-9a-f]{64})");
  private static final JsonMapper JSON = new JsonMapper();

  private final Path folder;
  private final Clock clock;

  AccessLog(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /**
   * Adds one line; several processes may do so at once.
   *
   * @param event what happened; number, time and hashes are added
   * @throws IOException if it does not lie on the disk
   */
  void add(ObjectNode event) throws IOException {
    Files.createDirectories(folder);
    Path lock = folder.resolve("lock");
    try (FileChannel turn =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      turn.lock();
      String last = lastLine(files(folder));
      JsonNode before = last.isEmpty() ? JSON.createObjectNode() : JSON.readTree(last);
      ObjectNode line = JSON.createObjectNode();
      line.put("seq", before.path("seq").asLong(0) + 1);
      line.put("prev", before.path("hash").asText(NOTHING));
      line.put("ts", clock.instant().toString());
      line.setAll(event);
      line.put("hash", hash(line));
      Path file = folder.resolve(DAY.format(clock.instant()) + ".jsonl");
      try (FileChannel out =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
        out.write(
            ByteBuffer.wrap(
                (JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8)));
        out.force(true);
      }
      writeHead(line);
    }
  }

  // After the line, so that the head is never ahead of an honest log. Over the old one: a few bytes
  // of one sector are written whole or not at all, and it costs a third of another file's rename.
  private void writeHead(ObjectNode line) throws IOException {
    String text = line.path("seq").asLong() + " " + line.path("hash").asText() + "\n";
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    try (FileChannel out =
        FileChannel.open(
            folder.resolve(HEAD), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      out.write(ByteBuffer.wrap(bytes));
      out.truncate(bytes.length);
      out.force(false);
    }
  }

  /**
   * What is wrong with a log: lines that were edited, left out, exchanged or cut into, and lines
   * cut off at the end that its head or one of the anchors names.
   *
   * @param anchors heads as they were written down elsewhere, by who wrote them: each is a number
   *     and a hash
   * @return in words; nothing where all is well
   */
  public static List<String> faults(Path folder, Map<String, String> anchors) throws IOException {
    List<String> faults = new ArrayList<>();
    Map<Long, String> hashes = new HashMap<>();
    String previous = NOTHING;
    long sequence = 0;
    for (Path file : files(folder)) {
      int number = 0;
      for (String text : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        String place = file.getFileName() + ":" + ++number;
        sequence++;
        try {
          ObjectNode line = (ObjectNode) JSON.readTree(text);
          String told = line.remove("hash").asText();
          if (!told.equals(hash(line))) {
            faults.add(place + " was altered");
          }
          if (!line.path("prev").asText().equals(previous)
              || line.path("seq").asLong() != sequence) {
            faults.add(place + " does not continue the line before it");
          }
          previous = told;
          sequence = line.path("seq").asLong();
          hashes.put(sequence, told);
        } catch (JsonProcessingException | ClassCastException | NullPointerException e) {
          faults.add(place + " is no line of the log");
        }
      }
    }
    Map<String, String> heads = new TreeMap<>(anchors);
    if (Files.exists(folder.resolve(HEAD))) {
      heads.put(HEAD, Files.readString(folder.resolve(HEAD), StandardCharsets.ISO_8859_1).strip());
    } else if (!hashes.isEmpty()) {
      faults.add(HEAD + " is missing");
    }
    heads.forEach((who, head) -> compare(who, head, hashes).ifPresent(faults::add));
    return faults;
  }

  private static Optional<String> compare(String who, String head, Map<Long, String> hashes) {
    Matcher matcher = ANCHOR.matcher(head);
    if (!matcher.matches()) {
      return Optional.of(who + " names no line: " + head);
    }
    String found = hashes.get(Long.parseLong(matcher.group(1)));
    if (found == null) {
      return Optional.of(
          "line %s is missing, which %s names: lines were cut off"
              .formatted(matcher.group(1), who));
    }
    return found.equals(matcher.group(2))
        ? Optional.empty()
        : Optional.of("line %s is another than %s names".formatted(matcher.group(1), who));
  }

  private static String hash(ObjectNode line) throws JsonProcessingException {
    return Digests.sha256(JSON.writeValueAsString(line).getBytes(StandardCharsets.UTF_8));
  }

  // From the end of the newest file: a day's log grows with every question.
  private static String lastLine(List<Path> files) throws IOException {
    if (files.isEmpty()) {
      return "";
    }
    try (FileChannel in = FileChannel.open(files.get(files.size() - 1), StandardOpenOption.READ)) {
      long size = in.size();
      for (long length = Math.min(size, TAIL_BYTES); ; length = Math.min(size, 2 * length)) {
        String tail = text(in, size - length, (int) length).stripTrailing();
        int begin = tail.lastIndexOf('\n');
        if (begin >= 0 || length == size) {
          return tail.substring(begin + 1);
        }
      }
    }
  }

  private static String text(FileChannel in, long from, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining() && in.read(bytes, from + bytes.position()) >= 0) {
      // A read may bring less than was asked for.
    }
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> content = Files.list(folder)) {
      return content.filter(path -> path.toString().endsWith(".jsonl")).sorted().toList();
    }
  }
}
