/**
 * How files are read: workspaces, rulebooks, spreadsheets, text. Knows cells and encodings, judges
 * nothing.
 */
@NullMarked
package pingyi.intake;

import org.jspecify.annotations.NullMarked;
