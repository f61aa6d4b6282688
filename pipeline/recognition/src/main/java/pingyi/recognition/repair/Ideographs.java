package pingyi.recognition.repair;

/** Kinds of characters. */
final class Ideographs {
  /** Vowels that carry a tone, which only readings have. */
  private static final String TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜḿńňǹ";

  private Ideographs() {}

  static boolean is(char character) {
    return (character >= 0x4E00 && character <= 0x9FFF)
        || (character >= 0x3400 && character <= 0x4DBF);
  }

  static boolean toned(char character) {
    return TONED.indexOf(character) >= 0;
  }

  /** A letter of a reading in brackets. */
  static boolean readingLetter(char character) {
    return (character >= 'a' && character <= 'z') || character == 'ü' || toned(character);
  }
}
