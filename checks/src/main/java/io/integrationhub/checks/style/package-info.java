/** What no compiler refuses and no reader wants: dumping grounds, star imports, author tags, things left to do. */
@NullMarked
package io.integrationhub.checks.style;

import org.jspecify.annotations.NullMarked;
