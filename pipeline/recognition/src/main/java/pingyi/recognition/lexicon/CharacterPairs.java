package pingyi.recognition.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often characters follow one another in words: the small model that fills gaps. */
public final class CharacterPairs {
  private static final CharacterPairs STANDARD = read(ResourceLines.of("character_pairs.txt"));
  private static final int OF_THE_DOMAIN = 3;

  private final boolean[] common = new boolean[0x10000];
  private final Map<Integer, Integer> classes = new HashMap<>();

  private CharacterPairs() {}

  /** The model that comes with the program, with the words of the lexicon. */
  public static CharacterPairs standard() {
    return STANDARD;
  }

  private static CharacterPairs read(List<String> lines) {
    CharacterPairs pairs = new CharacterPairs();
    lines.get(0).chars().forEach(character -> pairs.common[character] = true);
    for (String line : lines.subList(1, lines.size())) {
      int strength = 4;
      for (int i = 2; i < line.length(); i++) {
        if (line.charAt(i) == '|') {
          strength--;
        } else {
          pairs.classes.put(key(line.charAt(0), line.charAt(i)), strength);
        }
      }
    }
    Lexicon.standard().groups().values().forEach(words -> words.forEach(word -> pairs.learn(word)));
    return pairs;
  }

  private void learn(String word) {
    for (int i = 1; i < word.length(); i++) {
      classes.merge(key(word.charAt(i - 1), word.charAt(i)), OF_THE_DOMAIN, Math::max);
    }
  }

  /** Whether a character is one of the commonest, a mark of Chinese text or ASCII. */
  public boolean common(char character) {
    return common[character]
        || "。、“”‘’《》(),.:;!?".indexOf(character) >= 0
        || (character >= '0' && character <= '9');
  }

  /** From 0, not seen in words, to 4, very often. */
  public int strength(char left, char right) {
    return classes.getOrDefault(key(left, right), 0);
  }

  private static int key(char left, char right) {
    return left << 16 | right;
  }
}
