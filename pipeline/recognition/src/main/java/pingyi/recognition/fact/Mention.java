package pingyi.recognition.fact;

import pingyi.recognition.grammar.Quantity;
import pingyi.recognition.text.Sentence;

/**
 * A number of people or branches in a sentence, with what is said of them.
 *
 * @param sentence where it stands
 * @param quantity the number
 * @param role what the sentence says that they did
 * @param explicit whether the sentence names the way of reporting: on stage, in writing
 */
record Mention(Sentence sentence, Quantity quantity, Role role, boolean explicit) {
  /** What those counted did. */
  enum Role {
    /** Reported live. */
    ON_SITE,
    /** Reported in writing. */
    WRITTEN,
    /** All of them, some live and some in writing. */
    WHOLE,
    /** Were appraised. */
    ASSESSED,
    /** Were commented on, which may be all or those on stage. */
    COMMENTED,
    /** Were there. */
    ATTENDED,
    /** Nothing that is counted here. */
    NONE
  }

  Mention as(Role other) {
    return new Mention(sentence, quantity, other, explicit);
  }
}
