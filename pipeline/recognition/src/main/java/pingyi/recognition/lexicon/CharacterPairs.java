package pingyi.recognition.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often characters follow one another in words: the small model that fills gaps. */
public final class CharacterPairs {
  private static final List<String> LINES = ResourceLines.of("character_pairs.txt");
  private static final CharacterPairs STANDARD = new CharacterPairs(LINES.get(0));
  private static final int OF_THE_DOMAIN = 3;

  private final boolean[] common = new boolean[0x10000];

  private CharacterPairs(String commonest) {
    commonest.chars().forEach(character -> common[character] = true);
  }

  /** Counted out on first need: few texts have gaps to fill. */
  private static final class Strengths {
    static final Map<Integer, Integer> OF_PAIRS = read(LINES.subList(1, LINES.size()));

    private static Map<Integer, Integer> read(List<String> lines) {
      Map<Integer, Integer> strengths = new HashMap<>();
      for (String line : lines) {
        int strength = 4;
        for (int i = 2; i < line.length(); i++) {
          if (line.charAt(i) == '|') {
            strength--;
          } else {
            strengths.put(key(line.charAt(0), line.charAt(i)), strength);
          }
        }
      }
      for (List<String> words : Lexicon.standard().groups().values()) {
        words.forEach(word -> learn(word, strengths));
      }
      return strengths;
    }

    private static void learn(String word, Map<Integer, Integer> strengths) {
      for (int i = 1; i < word.length(); i++) {
        strengths.merge(key(word.charAt(i - 1), word.charAt(i)), OF_THE_DOMAIN, Math::max);
      }
    }
  }

  /** The model that comes with the program, with the words of the lexicon. */
  public static CharacterPairs standard() {
    return STANDARD;
  }

  /** Whether a character is one of the commonest, a mark of Chinese text or ASCII. */
  public boolean common(char character) {
    return common[character]
        || "。、“”‘’《》(),.:;!?".indexOf(character) >= 0
        || (character >= '0' && character <= '9');
  }

  /** From 0, not seen in words, to 4, very often. */
  public int strength(char left, char right) {
    return Strengths.OF_PAIRS.getOrDefault(key(left, right), 0);
  }

  private static int key(char left, char right) {
    return left << 16 | right;
  }
}
