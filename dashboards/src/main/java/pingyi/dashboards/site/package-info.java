/**
 * The site: one HTML file that opens from a stick, without a network. Every fact stands in it as a
 * table, written here; the script only draws, sorts and shows one view at a time, so that nothing
 * is lost without it.
 */
@NullMarked
package pingyi.dashboards.site;

import org.jspecify.annotations.NullMarked;
