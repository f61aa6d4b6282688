package pingyi.recognition.repair;

import java.text.Normalizer;

/**
 * Full-width letters, digits and marks become ASCII, radicals and compatibility ideographs their
 * common form, and characters that nobody sees go. Ideographic marks (、。“”《》) stay.
 */
final class WidthFolding implements RepairPass {
  @Override
  public void repair(TextEditor editor) {
    String text = editor.text();
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character >= 0x20 && character < 0x7F || Ideographs.is(character)) {
        continue;
      }
      if (character >= 0xFF01 && character <= 0xFF5E) {
        editor.replace(
            i, i + 1, String.valueOf((char) (character - 0xFEE0)), RepairRule.WIDTH, 1.0);
      } else if (character == '\u3000' || character == '\u00A0') {
        editor.replace(i, i + 1, " ", RepairRule.WIDTH, 1.0);
      } else if (invisible(character)) {
        editor.replace(i, i + 1, "", RepairRule.INVISIBLE, 1.0);
      } else if (compatibility(character)) {
        String folded = Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFKC);
        if (folded.length() == 1 && folded.charAt(0) != character) {
          editor.replace(i, i + 1, folded, RepairRule.WIDTH, 1.0);
        }
      }
    }
  }

  private static boolean invisible(char character) {
    if (character == '\n' || character == '\t') {
      return false;
    }
    return Character.getType(character) == Character.FORMAT
        || Character.isISOControl(character)
        || (character >= 0xFE00 && character <= 0xFE0F);
  }

  private static boolean compatibility(char character) {
    return (character >= 0x2E80 && character <= 0x2FDF)
        || (character >= 0xF900 && character <= 0xFAFF)
        || (character >= 0xFE30 && character <= 0xFE6F)
        || (character >= 0x2460 && character <= 0x2473)
        || (character >= 0xFF5F && character <= 0xFFEF);
  }
}
