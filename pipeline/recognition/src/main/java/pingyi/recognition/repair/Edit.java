package pingyi.recognition.repair;

/**
 * One change.
 *
 * @param offset where, in characters of the decoded text
 * @param before what stood there
 * @param after what stands there now
 * @param rule why
 * @param confidence how sure the rule is, from 0 to 1
 */
public record Edit(int offset, String before, String after, RepairRule rule, double confidence) {}
