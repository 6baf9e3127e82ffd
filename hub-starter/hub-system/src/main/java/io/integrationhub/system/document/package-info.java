/** Documents with many items: {@code ItemReader} reads what can be read of them, {@code FeedDivision} divides them. */
@NullMarked
package io.integrationhub.system.document;

import org.jspecify.annotations.NullMarked;
