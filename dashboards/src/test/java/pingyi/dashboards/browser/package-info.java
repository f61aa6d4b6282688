/** The page in a real browser. Without one these tests are left out and say so. */
@NullMarked
package pingyi.dashboards.browser;

import org.jspecify.annotations.NullMarked;
