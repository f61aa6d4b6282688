package pingyi.recognition.fact;

import java.util.Comparator;
import pingyi.recognition.lexicon.Lexicon;

/** What a speaker is. Who it is, is not kept. */
final class SpeakerRole {
  private SpeakerRole() {}

  /** The last post named in the words before a statement; empty text if none is. */
  static String of(String lead) {
    return Lexicon.standard().words("leader").stream()
        .filter(lead::contains)
        .max(
            Comparator.comparingInt((String post) -> lead.lastIndexOf(post) + post.length())
                .thenComparingInt(String::length))
        .orElse("");
  }
}
