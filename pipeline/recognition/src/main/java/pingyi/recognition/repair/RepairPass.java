package pingyi.recognition.repair;

import java.util.List;

/** One walk over a text, in time that grows with its length. */
interface RepairPass {
  /**
   * Byte damage comes before brackets, because a bracket may have lost its head to it; characters
   * are simplified before anything is compared with words.
   */
  List<RepairPass> IN_ORDER =
      List.of(
          new MarkupRemoval(),
          new LatinOneRepair(),
          new ByteShiftRepair(),
          new PinyinRemoval(),
          new WidthFolding(),
          new Simplification(),
          new PunctuationRepair(),
          new SpacingRepair(),
          new FurnitureRemoval(),
          new LineUnwrapping());

  /** Makes this rule's edits. */
  void repair(TextEditor editor);
}
